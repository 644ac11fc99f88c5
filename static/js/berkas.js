/* Enhancement only: without this file every page still reads and every link works. */
(function () {
  'use strict';

  /* A button that copies the text of the element it names. */
  document.querySelectorAll('[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) return;
    var words = button.textContent;
    button.hidden = false;
    button.addEventListener('click', function () {
      var text = document.getElementById(button.dataset.copy).textContent.trim();
      navigator.clipboard.writeText(text).then(function () {
        button.textContent = button.dataset.copied;
        setTimeout(function () { button.textContent = words; }, 1600);
      });
    });
  });
})();
