"""The characters of a pasted text in one plain form, each still at its place."""

from __future__ import annotations

import re
from typing import Final

_TRADITIONAL: Final = (
    "億萬兩個藥產業場國際園區總額達過內數據顯實現製醫療類創審獲準對許權項單筆資風險輪輸進銷護營應該與從將為較長張農東車間關門開發條樓層級約圖壓觀點預計劃標爭動給紀綱經濟統結終絡練緊線細"
    "編縮緩續繼維號處變體適選遠運邊還這邁蘇廣寧滬陽濱灣縣慶歐聯羅韓電導積節範築聞詢誤認說調論講議設訪證評識試話誠語詳購貢費賬質贏趨軍輔醜釋鐘錄鎮陣隊階陸隨隱雜難雲靈韌順領頭題願顧飛飲馬"
    "驗鬥鮮麗齊齡時歲書備傳價優儲償兒冊凈凍減劇劑勞勢勵匯協卻廠廳後員問啟嚴圍團執塊報墊壽夢奪奮獎婦學寶寫寬專尋屆屬島幣幫庫廈廢彈強彙徑復憂懷態慣戰戲戶拋挾捨擁擇擊擔擴擺擬攜攤敵斂斷晉會"
    "極構樣樞橋機橫檔檢檯歡歷歸殘殺殼氣沒況決沖淨測溝滅滿漢漲漸潔潛潤濃濕瀏灘災烏無煉煩爾牆狀猶獨環瑪畢畫異當疊癒盜盡監盤睏礎碼禮種稱穩窩競簡簽籃粵糧純紙紐紛組綠網縱纖罰罷義習聖聰聲職聽"
    "肅腎脈膚臨舉舊艦藝虛蟲衛衝補裝裡複規視親覽覺觸訂訊討訓記訴診註詞誌誕誘誰課請諸諾謝譯讀讓負財貨販貫責貴貸貿賀賈賓賞賠賣賦贈趕跡踐軌軟轉載輕輛輝輩輯辦連週遊違遙遞遲遷遺邏鄰針銀銅鋒鋼"
    "錢錯鎖鏈鐵鑑閉閒閘閱闊陳雖雙離靜響頁頂須頗頻顆顏顛養餘館駐駕騙驚髮鬧魚鳥麥黨佔臺"
)
_SIMPLIFIED: Final = (
    "亿万两个药产业场国际园区总额达过内数据显实现制医疗类创审获准对许权项单笔资风险轮输进销护营应该与从将为较长张农东车间关门开发条楼层级约图压观点预计划标争动给纪纲经济统结终络练紧线细"
    "编缩缓续继维号处变体适选远运边还这迈苏广宁沪阳滨湾县庆欧联罗韩电导积节范筑闻询误认说调论讲议设访证评识试话诚语详购贡费账质赢趋军辅丑释钟录镇阵队阶陆随隐杂难云灵韧顺领头题愿顾飞饮马"
    "验斗鲜丽齐龄时岁书备传价优储偿儿册净冻减剧剂劳势励汇协却厂厅后员问启严围团执块报垫寿梦夺奋奖妇学宝写宽专寻届属岛币帮库厦废弹强汇径复忧怀态惯战戏户抛挟舍拥择击担扩摆拟携摊敌敛断晋会"
    "极构样枢桥机横档检台欢历归残杀壳气没况决冲净测沟灭满汉涨渐洁潜润浓湿浏滩灾乌无炼烦尔墙状犹独环玛毕画异当叠愈盗尽监盘困础码礼种称稳窝竞简签篮粤粮纯纸纽纷组绿网纵纤罚罢义习圣聪声职听"
    "肃肾脉肤临举旧舰艺虚虫卫冲补装里复规视亲览觉触订讯讨训记诉诊注词志诞诱谁课请诸诺谢译读让负财货贩贯责贵贷贸贺贾宾赏赔卖赋赠赶迹践轨软转载轻辆辉辈辑办连周游违遥递迟迁遗逻邻针银铜锋钢"
    "钱错锁链铁鉴闭闲闸阅阔陈虽双离静响页顶须颇频颗颜颠养余馆驻驾骗惊发闹鱼鸟麦党占台"
)
_PLAIN: Final = {
    **dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)),
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) != "，"},
    **dict.fromkeys("\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u3000\t\v\f", " "),
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f", "\u00a0"),
    **dict.fromkeys("‐‑‒–—―−〜～∼─", "-"),
    **dict.fromkeys("“”„‟«»「」『』《》〈〉", '"'),
    **dict.fromkeys("‘’‚‛′", "'"),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\u00ad", "_"),
    "\ufeff": " ",
    **dict.fromkeys("￥", "¥"),
    **dict.fromkeys("\r\u2028\u2029\x85", "\n"),
    **dict.fromkeys("〇", "零"),
}
_TABLE: Final = str.maketrans(_PLAIN)
_WIDE_GROUP: Final = re.compile(r"(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")

HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff"
"""Chinese characters, for use in a character class."""


def plain(text: str) -> str:
    """The text with digits, spaces, dashes, quotation marks and Chinese characters of every kind written in one way, code
    point for code point: spaces that group digits become no-break spaces, others plain ones."""
    return _WIDE_GROUP.sub(",", text).translate(_TABLE)
