/* Runs before the first paint, so that a chosen theme never flashes. Without
 this file the page follows the system and the button stays hidden. */
(() => {
  'use strict';
  const root = document.documentElement;

  // Storage may be refused (private windows): the choice then lasts for the page.
  const recall = () => { try { return localStorage.getItem('theme'); } catch { return null; } };
  const remember = (theme) => { try { localStorage.setItem('theme', theme); } catch { /* lasts for the page */ } };

  const apply = () => {
    const chosen = recall();
    if (chosen === 'dark' || chosen === 'light') root.dataset.theme = chosen;
  };
  apply();

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('.theme-toggle');
    if (!button || !CSS.supports('color', 'light-dark(#000, #fff)')) return;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
    const label = () => button.setAttribute('aria-label', isDark() ? button.dataset.toLight : button.dataset.toDark);
    const follow = () => { apply(); label(); };

    button.hidden = false;
    label();
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      remember(root.dataset.theme);
      label();
    });
    system.addEventListener('change', label);
    addEventListener('storage', follow); // chosen in another tab
    addEventListener('pageshow', follow); // or on the page one comes back from
  });
})();
