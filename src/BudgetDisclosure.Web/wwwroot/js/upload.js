// The page for uploads: takes files dropped on it, says what was chosen, and shows how far the sending is.
// Without this script the browser sends the same form itself, and the server answers with the same page.

const megabyte = 1024 * 1024;

function start() {
    const form = document.querySelector('form[data-upload]');
    if (form === null)
        return;
    const input = form.querySelector('input[type=file]');
    input.addEventListener('change', () => say(form, chosen(input.files)));
    form.addEventListener('submit', event => {
        event.preventDefault();
        send(form, input);
    });
    form.querySelector('.drop').hidden = false;
}

function say(form, text) {
    form.querySelector('.said').textContent = text;
}

function sizeOf(files) {
    return [...files].reduce((sum, file) => sum + file.size, 0);
}

function chosen(files) {
    if (files.length === 0)
        return '';
    const names = [...files].slice(0, 5).map(file => file.name).join('、');
    const rest = files.length > 5 ? '等' : '';
    return `选了 ${files.length} 个文件，共 ${Math.max(0.1, sizeOf(files) / megabyte).toFixed(1)} MB：${names}${rest}。`;
}

function send(form, input) {
    if (sizeOf(input.files) > Number(form.dataset.most)) {
        say(form, form.dataset.tooLarge);
        input.focus();
        return;
    }
    const progress = form.querySelector('progress');
    const cancel = form.querySelector('.cancel');
    const buttons = [...form.querySelectorAll('button')].filter(button => button !== cancel);
    const request = new XMLHttpRequest();
    let isSent = false;

    function end(text) {
        progress.hidden = cancel.hidden = true;
        cancel.onclick = null;
        buttons.forEach(button => button.disabled = false);
        buttons[0].focus();
        say(form, text);
    }

    request.upload.onprogress = event => progress.value = event.total > 0 ? event.loaded / event.total : 0;
    request.upload.onload = () => {
        isSent = true;
        progress.removeAttribute('value');
        say(form, '文件已经发完，正在读取和核对，请稍等。');
        form.querySelector('.said').focus(); // the button that had the focus goes
        cancel.hidden = true;
    };
    request.onload = () => {
        if (request.status === 200)
            show(request.responseText, input.files);
        else if (request.status === 401) {
            end('登录已经过期，什么也没有保存。');
            form.querySelector('.expired').hidden = false;
        }
        else if (request.status === 413)
            end(form.dataset.tooLarge);
        else
            end(`没有成功（${request.status}）。选好的文件还在，请再试一次；再不行，请刷新这一页。`);
    };
    request.onabort = () => end('已取消，什么也没有保存。选好的文件还在。');
    request.onerror = () => end(isSent
        ? '文件已经发完，但没有等到结果。请到草稿列表里看哪些已经收下，没有的再上传。'
        : '连接断了，什么也没有保存。选好的文件还在，请再点“上传”。');

    form.querySelector('.expired').hidden = true;
    request.open('POST', location.href);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    buttons.forEach(button => button.disabled = true);
    progress.value = 0;
    progress.hidden = cancel.hidden = false;
    cancel.onclick = () => request.abort();
    cancel.focus();
    say(form, '正在发送。');
    request.send(new FormData(form));
}

// The answer in the place of the page, and the focus where it begins.
function show(text, files) {
    const answer = new DOMParser().parseFromString(text, 'text/html');
    document.title = answer.title;
    document.querySelector('main').replaceWith(document.adoptNode(answer.querySelector('main')));
    const results = document.getElementById('results');
    const input = document.querySelector('form[data-upload] input[type=file]');
    if (results === null && input !== null)
        input.files = files;
    start();
    const first = results ?? document.querySelector('main .refusal') ?? document.querySelector('main h1');
    first.tabIndex = -1;
    first.focus();
    first.scrollIntoView();
}

function takesFiles(event) {
    return document.querySelector('form[data-upload]') !== null && event.dataTransfer?.types.includes('Files');
}

document.addEventListener('dragover', event => {
    if (takesFiles(event)) {
        event.preventDefault();
        document.body.classList.add('dropping');
    }
});
document.addEventListener('dragleave', event => {
    if (event.relatedTarget === null)
        document.body.classList.remove('dropping');
});
document.addEventListener('drop', event => {
    document.body.classList.remove('dropping');
    if (!takesFiles(event))
        return;
    event.preventDefault();
    const form = document.querySelector('form[data-upload]');
    const input = form.querySelector('input[type=file]');
    if ([...event.dataTransfer.items].some(item => item.webkitGetAsEntry?.()?.isDirectory)) {
        say(form, '不能直接拖文件夹。请把它打成一个 ZIP 再拖进来。');
        return;
    }
    input.files = event.dataTransfer.files;
    say(form, chosen(input.files));
    form.querySelector('button').focus();
});

start();
