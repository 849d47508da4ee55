import Defuddle from 'defuddle';

Object.assign(globalThis, { runDefuddle: () => new Defuddle(document, { url: 'https://www.example.cn/a/1.html' }).parse() });
