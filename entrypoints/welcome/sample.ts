/** A page as template-sharing sites have them, for the first try; invented, with no real site, name or number. */
export const SAMPLE_PAGE = `<html lang="zh-CN"><head><title>关于开展读书月活动的通知_范文大全_示例范文网</title></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/tongzhi/">通知</a> &gt; 正文</div>
<div class="article">
<h1>关于开展读书月活动的通知</h1>
<p class="info">发布时间：2025-03-01 来源：示例范文网 浏览：1868次</p>
<p>以下是小编为大家整理的关于开展读书月活动的通知，希望对大家有所帮助，更多内容请关注本站。</p>
<p>各科室、各班组：</p>
<p>为营造爱读书、读好书的氛围，经研究，决定在四月份开展读书月活动。现将有关事项通知如下：</p>
<p>一、活动时间为四月一日至四月三十日，每周三下午集中阅读一小时，地点在三楼阅览室。</p>
<p>需要更多范文请加微信：fanwen_demo88，海量资料免费领取！</p>
<p>二、每人读一本书，写一篇不少于八百字的心得，四月二十五日前交办公室汇总。</p>
<p>三、月底评选优秀心得十篇，在院内宣传栏张贴，并给予适当奖励。</p>
<p>请各科室认真组织，确保活动取得实效。</p>
<p class="right">办公室</p>
<p class="right">2025年3月1日</p>
<p>【本文由网友上传，版权归原作者所有，如有侵权请联系我们删除】</p>
</div>
<div class="related"><h3>相关推荐</h3><ul><li><a href="/2.html">读书月活动方案（精选5篇）</a></li><li><a href="/3.html">读书心得体会范文</a></li></ul></div>
<div class="foot">Copyright © 示例范文网 版权所有</div>
</body></html>`;
