import type { ScriptReport } from '../model/clip.ts';

// Only characters of one script: 后里干台面只 and their like are good in both and count for neither.
const HANS = new Set(
  '们这国个时为会来对过发动学经进实现业务体总书记长东车马见门问间开关无与专两严个丰临举义乐习乡买乱争亏产亲亿仅从仓仪价众优伟传伤伦伪侧侨债倾偿储儿党兰兴养写军农冲决况冻净凉减凤击划则刚创删别剧劝办劲动势劳勋华协单卖卢卫却厂厅历压厌厕县参双变叙号叹听启员咏响团园围图圆圣场坏块坚坛坝坟垒垦报声处备复够头夹夺奋奖妇妈孙宁宝宠审宪宫宽宾对寻导寿将尔尘尝层属岁岂岛岗币师帐带帮广庄庆库应庙废开异弃张弯弹强归当录彻径忆忧怀态怜恋恶恼悦悬惊惧惨惩惯愤愿战户扑执扩扫扬扰抚抛抢护担拟拥择挂挡挤挥损换掷携摄摆摇断旧旷显晓晕暂术机杀杂权条杨极构枪柜标栋栏树样档桥梦检楼横欢残毁毕毙汇汉汤沟没沪泪泽洁浅测济浓涛润涨渐渔湿满滚灭灯灵灾炉点炼烂热爱爷牵犹狭狮独猎献环现玛珑电画畅疗疮疯痒皱盐监盖盘睁矫矿码砖础确离种积称税稳穷窃窝竞笔笼筑签简粮紧纠红纤约级纪纯纲纳纵纷纸纹纺线练组细织终绍经结绕绘给绝统继绩绪续维绵综绿缓编缘缩罗罚罢职联聪肃肠肤胜脉脏脑脱脸舰艺节苏荐荡荣药莱获营蓝虑虚虽蚀蛮补衬装见观规视览觉触誉认讨让训议讯讲许论设访证评识诉词试诗诚话详语误说请诸读课谁调谈谊谋谓谢谱负财贡贫货质贩贪购贯贴贵贷贸费贺资赋赏赔赖赚赛赞趋跃践踪车轨轩转轮软轻载较辅辆辈辉输辑边辽达迁迈运还远违连迟适选逊递逻遗郑邻释鉴针钢钟钱铁银铺链销锁错锐锦长门闭问闲间闻阅阔队阳阴阵阶际陆陈险随隐难雾静韩页顶项顺须顾顿预领频题颜额风飞饭饮饰饱馆马驱驶驻验骗鱼鲁鲜鸟鸡鸣麦黄齐齿龙龟',
);
const HANT = new Set(
  '們這國個時為會來對過發動學經進實現業務體總書記長東車馬見門問間開關無與專兩嚴豐臨舉義樂習鄉買亂爭虧產親億僅從倉儀價眾優偉傳傷倫偽側僑債傾償儲兒黨蘭興養寫軍農衝決況凍淨涼減幾鳳擊劃則剛創刪別劇勸辦勁勢勞勳華協單賣盧衛卻廠廳歷壓厭廁縣參雙變敘號嘆聽啟員詠響團園圍圖圓聖場壞塊堅壇壩墳壘墾報聲處備復夠頭夾奪奮獎婦媽孫寧寶寵審憲宮寬賓尋導壽將爾塵嘗層屬歲豈島崗幣師帳帶幫廣莊慶庫應廟廢異棄張彎彈強歸當錄徹徑憶憂懷態憐戀惡惱悅懸驚懼慘懲慣憤願戰戶撲執擴掃揚擾撫拋搶護擔擬擁擇掛擋擠揮損換擲攜攝擺搖斷舊曠顯曉暈暫術機殺雜權條楊極構槍櫃標棟欄樹樣檔橋夢檢樓橫歡殘毀畢斃匯漢湯溝沒滬淚澤潔淺測濟濃濤潤漲漸漁濕滿滾滅燈靈災爐點煉爛熱愛爺牽猶狹獅獨獵獻環瑪瓏電畫暢療瘡瘋癢皺鹽監蓋盤睜矯礦碼磚礎確離種積稱稅穩窮竊窩競筆籠築簽簡糧緊糾紅纖約級紀純綱納縱紛紙紋紡線練組細織終紹結繞繪給絕統繼績緒續維綿綜綠緩編緣縮羅罰罷職聯聰肅腸膚勝脈臟腦脫臉艦藝節蘇薦蕩榮藥萊獲營藍慮虛雖蝕蠻補襯裝觀規視覽覺觸譽認討讓訓議訊講許論設訪證評識訴詞試詩誠話詳語誤說請諸讀課誰調談誼謀謂謝譜負財貢貧貨質販貪購貫貼貴貸貿費賀資賦賞賠賴賺賽贊趨躍踐蹤軌軒轉輪軟輕載較輔輛輩輝輸輯邊遼達遷邁運還遠違連遲適選遜遞邏遺鄭鄰釋鑒針鋼鐘錢鐵銀鋪鏈銷鎖錯銳錦閉閒聞閱闊隊陽陰陣階際陸陳險隨隱難霧靜韓頁頂項順須顧頓預領頻題顏額風飛飯飲飾飽館驅駛駐驗騙魚魯鮮鳥雞鳴麥黃齊齒龍龜裡麵臺後隻',
);
// Good in both scripts, or in neither's way: some of the pairs above share a form in one of the usual conversions.
for (const shared of [...HANS]) if (HANT.delete(shared)) HANS.delete(shared);

const KANA_FROM = 0x3041;
const KANA_TO = 0x30fa;
/** Share of kana among kana and Han characters above which a text is Japanese. */
const JAPANESE_FROM = 0.08;

/** Which script a text is written in, by its unambiguous characters; 'none' when it holds no Han character. One pass. */
export function detectScript(text: string): ScriptReport {
  let hans = 0;
  let hant = 0;
  let kana = 0;
  let han = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= KANA_FROM && code <= KANA_TO) kana += 1;
    else if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3ffff)) {
      han += 1;
      if (HANS.has(character)) hans += 1;
      else if (HANT.has(character)) hant += 1;
    }
  }
  if (kana + han > 0 && kana / (kana + han) > JAPANESE_FROM) return { found: 'ja' };
  if (han === 0) return { found: 'none' };
  // Characters that both scripts share are what a short simplified heading is often made of.
  if (hans + hant === 0) return { found: 'hans' };
  const share = hant / (hans + hant);
  return { found: share >= 0.7 ? 'hant' : share <= 0.3 ? 'hans' : 'mixed' };
}
