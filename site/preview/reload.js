/* The preview's own script: waits for the next build, then loads the page anew
   or shows what is wrong with the content. */
(function () {
  'use strict';
  var me = document.currentScript, seen = +me.dataset.seen, box = null, asked = null, told = '';
  function ask(after) {
    setTimeout(function () {
      if (asked) asked.remove();
      asked = document.createElement('script');
      asked.src = '/.berkas/wait.js?seen=' + seen + '&told=' + told + '&now=' + Date.now();
      asked.onerror = function () { ask(1000); };
      document.head.appendChild(asked);
    }, after);
  }
  function show(problems) {
    if (!box) {
      var style = document.createElement('link');
      style.rel = 'stylesheet'; style.href = '/.berkas/overlay.css';
      document.head.appendChild(style);
      box = document.createElement('div');
      box.id = 'berkas-overlay'; box.setAttribute('role', 'alert');
      document.body.appendChild(box);
    }
    box.replaceChildren();
    var title = document.createElement('p'), close = document.createElement('button');
    title.textContent = problems.length + (problems.length === 1 ? ' error' : ' errors') + ' in the content; below is the last good page.';
    close.textContent = 'Hide'; close.type = 'button';
    close.onclick = function () { box.hidden = true; };
    title.appendChild(close); box.appendChild(title);
    problems.forEach(function (p) {
      if (p.link) {
        var a = document.createElement('a');
        a.href = p.link; a.textContent = p.place; box.appendChild(a);
      }
      var pre = document.createElement('pre');
      pre.textContent = p.text; box.appendChild(pre);
    });
    box.hidden = false;
  }
  window.berkasPreview = function (news) {
    if (news.ended) return;
    if (news.problems.length) {
      seen = news.generation; told = '1';
      show(news.problems); ask(0);
    } else if (news.generation > seen) {
      location.reload();
    } else ask(0);
  };
  document.addEventListener('DOMContentLoaded', function () { ask(0); });
})();
