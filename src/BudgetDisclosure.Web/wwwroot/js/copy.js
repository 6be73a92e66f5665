// Adds a button to each text that is meant to be copied. Without this script the text is selected by one click.

const done = '已复制';

function start() {
    document.querySelectorAll('[data-copy]').forEach(text => {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'copy';
        button.textContent = '复制';
        button.addEventListener('click', () => copy(text).then(copied => say(button, copied)));
        text.insertAdjacentElement('afterend', button);
    });
}

// The clipboard is there over https only; the older way works everywhere.
function copy(text) {
    if (navigator.clipboard)
        return navigator.clipboard.writeText(text.textContent).then(() => true, () => byCommand(text));
    return Promise.resolve(byCommand(text));
}

function byCommand(text) {
    const range = document.createRange();
    range.selectNodeContents(text);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand('copy');
}

function say(button, copied) {
    let status = button.nextElementSibling;
    if (status === null || status.getAttribute('role') !== 'status') {
        status = document.createElement('span');
        status.setAttribute('role', 'status');
        status.className = 'quiet';
        button.insertAdjacentElement('afterend', status);
    }
    status.textContent = copied ? done : '没能复制，请选中文字后自己复制';
}

start();
