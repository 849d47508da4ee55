import type { SamplePage } from './serve.ts';

/** The site's home page: what there is and what to watch for. */
export function indexPage(samples: readonly SamplePage[]): string {
  const rows = samples.map(
    (sample) =>
      `<tr><td><a href="${escapeHtml(sample.path)}">${escapeHtml(sample.title)}</a></td><td>${escapeHtml(sample.label)}</td><td>${escapeHtml(sample.watch)}</td></tr>`,
  );
  return shell(
    '净文示例站点',
    `<h1>净文示例站点</h1>
<p>打开下面任意一页，点一下工具栏上的“净文”图标，就会得到一个干净的文件。页面、机构、人名和号码都是虚构的。</p>
<table><thead><tr><th>页面</th><th>站点类型</th><th>看点</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<h2>不该剪藏的页面</h2>
<ul><li><a href="/list">/list</a>：只有标题列表，没有文章</li><li><a href="/image">/image</a>：只有一张扫描图</li><li><a href="/login">/login</a>：登录框</li><li><a href="/image.png">/image.png</a>：直接打开的图片</li></ul>`,
  );
}

const listed = [
  '在农家书屋管理员培训班上的讲话',
  '县文化馆年度工作总结',
  '在全民阅读启动仪式上的致辞',
  '街道网格员述职报告',
  '班级图书角管理办法',
  '社区志愿服务活动方案',
  '新入职教师期末小结',
  '机关党支部学习计划表',
  '乡镇文化站工作要点',
  '物业客服部月度总结',
];

/** A column's page of links: there is no article in it. */
export function listPage(): string {
  const items = listed.map((title, at) => `<li><a href="/gongwen/2024/${900 + at}.html">${title}</a> <span>10-${at + 10}</span></li>`);
  return shell(
    '讲话致辞_青禾文秘网',
    `${nav}<h2>讲话致辞</h2><ul>${items.join('')}</ul><p><a href="/list">上一页</a> 1 <a href="/list">2</a> <a href="/list">下一页</a></p>`,
  );
}

/** A scanned document: one picture, no text to clip. */
export function imagePage(): string {
  return shell('扫描件', '<img src="/scan.png" alt="" width="600" height="800">');
}

/** A wall instead of an article. */
export function loginPage(): string {
  return shell(
    '登录_青禾文秘网',
    `${nav}<form><label>用户名 <input name="user" autocomplete="off"></label><label>密码 <input type="password" name="pass" autocomplete="off"></label><button type="button">登录</button><a href="/login">忘记密码？</a></form>`,
  );
}

/** What a link to a page that was never written leads to. */
export function errorPage(): string {
  return shell('404', '<h1>404</h1><p>页面不存在。<a href="/">返回首页</a></p>');
}

const nav = '<nav><a href="/">首页</a> <a href="/list">讲话致辞</a> <a href="/login">登录</a></nav>';

function shell(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{max-width:960px;margin:2rem auto;padding:0 1rem;font:16px/1.7 system-ui,sans-serif}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.4rem .6rem;text-align:left;vertical-align:top}</style></head>
<body>${body}</body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
