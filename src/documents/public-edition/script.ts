/**
 * Text size, elder mode and print. Without it every page reads as well: the buttons are hidden until it
 * runs. Plain JavaScript of 2009, since public desktops are old; it holds no `<` and no `&`, so that a
 * page is well-formed to a reader of XML too.
 */
export const publicScript = `
(function () {
  var root = document.documentElement;
  var chosen = { size: '100', elder: 'no' };
  function read() {
    try {
      chosen.size = window.localStorage.getItem('public-edition.size') || '100';
      chosen.elder = window.localStorage.getItem('public-edition.elder') || 'no';
    } catch (error) { return; }
  }
  function keep(name, value) {
    chosen[name] = value;
    try { window.localStorage.setItem('public-edition.' + name, value); } catch (error) { return; }
  }
  function show() {
    root.setAttribute('data-size', chosen.size);
    root.setAttribute('data-elder', chosen.elder);
    var buttons = document.querySelectorAll('[data-set]');
    for (var at = 0; at !== buttons.length; at += 1) {
      var name = buttons[at].getAttribute('data-set');
      var value = buttons[at].getAttribute('data-value');
      buttons[at].setAttribute('aria-pressed', String(root.getAttribute('data-' + name) === value));
    }
  }
  function press(event) {
    var name = event.currentTarget.getAttribute('data-set');
    var value = event.currentTarget.getAttribute('data-value');
    keep(name, name === 'elder' ? (chosen.elder === 'yes' ? 'no' : 'yes') : value);
    show();
  }
  read();
  show();
  window.addEventListener('storage', function () { read(); show(); });
  document.addEventListener('DOMContentLoaded', function () {
    var tools = document.getElementById('tools');
    var buttons = tools.querySelectorAll('[data-set]');
    for (var at = 0; at !== buttons.length; at += 1) buttons[at].addEventListener('click', press);
    document.getElementById('print').addEventListener('click', function () { window.print(); });
    tools.hidden = false;
    show();
  });
})();
`
