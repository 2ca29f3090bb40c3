// Everything works without this file: it spares a few touches. Old browsers run it too, so: nothing newer than 2015.
(function () {
  var root = document.documentElement;
  root.className += ' has-script';

  // Leaving at once: the page makes way for another in its place in the history. What was visited before it the browser keeps.
  function leave() {
    var link = document.querySelector('a.leave');
    if (!link) return;
    document.body.innerHTML = '';
    window.location.replace(link.href);
  }
  document.addEventListener('click', function (event) {
    var target = event.target;
    if (target.className && String(target.className).indexOf('leave') >= 0) {
      event.preventDefault();
      leave();
    }
    if (target.id === 'print') window.print();
  });
  var escapes = 0;
  document.addEventListener('keydown', function (event) {
    escapes = event.key === 'Escape' ? escapes + 1 : 0;
    if (escapes === 3) leave();
  });

  // What the QR code of a slip holds stands behind the #, which no server sees.
  var number = document.getElementById('number');
  var code = document.getElementById('code');
  if (number && code && location.hash.length > 1) {
    var parts = location.hash.slice(1).split('&');
    for (var i = 0; i < parts.length; i++) {
      var pair = parts[i].split('=');
      if (pair[0] === 'n' && !number.value) number.value = decodeURIComponent(pair[1] || '');
      if (pair[0] === 'c' && !code.value) code.value = decodeURIComponent(pair[1] || '');
    }
    history.replaceState(null, '', location.pathname + location.search);
  }

  // Pressed twice is sent once.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.getAttribute('data-sent')) return event.preventDefault();
    form.setAttribute('data-sent', '1');
    window.setTimeout(function () {
      form.removeAttribute('data-sent');
    }, 8000);
  });

  // A shared screen clears itself when nobody has touched it for a while, and holds nothing for whoever presses "back".
  var clears = Number(document.body.getAttribute('data-clears'));
  var counter = root.lang === 'en' ? '/en/counter' : '/counter';
  var clearing;
  function touched() {
    window.clearTimeout(clearing);
    clearing = window.setTimeout(function () {
      window.location.replace(counter);
    }, clears * 1000);
  }
  if (clears > 0) {
    ['keydown', 'input', 'click', 'touchstart', 'scroll'].forEach(function (name) {
      document.addEventListener(name, touched, true);
    });
    touched();
    window.addEventListener('pageshow', function (event) {
      if (event.persisted) window.location.replace(counter);
    });
  }
})();
