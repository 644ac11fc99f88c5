/* Runs before the first paint, so that a chosen theme never flashes. Without
 this file the page follows the system and the button stays hidden. */
(function () {
  'use strict';
  var root = document.documentElement;

  // Storage may be refused (private windows, file://): the choice then lasts for the page.
  function recall() { try { return localStorage.getItem('theme'); } catch (e) { return null; } }
  function remember(theme) { try { localStorage.setItem('theme', theme); } catch (e) { return; } }

  var chosen = recall();
  if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;

  document.addEventListener('DOMContentLoaded', function () {
    var button = document.querySelector('.theme-toggle');
    if (!button || !window.CSS || !CSS.supports('color', 'light-dark(#000, #fff)')) return;
    var system = matchMedia('(prefers-color-scheme: dark)');
    function isDark() { return root.dataset.theme ? root.dataset.theme === 'dark' : system.matches; }
    function label() { button.setAttribute('aria-label', isDark() ? button.dataset.toLight : button.dataset.toDark); }
    button.hidden = false;
    label();
    system.addEventListener('change', label);
    button.addEventListener('click', function () {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      remember(root.dataset.theme);
      label();
    });
  });
})();
