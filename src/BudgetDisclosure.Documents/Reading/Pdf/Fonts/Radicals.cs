using System.Text;

namespace BudgetDisclosure.Documents.Reading.Pdf.Fonts;

/// <summary>Radicals that fonts map to instead of the ideographs they look like (⾏ for 行, ⻚ for 页).</summary>
/// <remarks>
/// Only these, not the whole of NFKC, which would change （）：， too. Source: Unicode, EquivalentUnifiedIdeograph.
/// </remarks>
internal static class Radicals
{
    private const int FirstKangxi = 0x2F00;
    private const int LastSupplement = 0x2EFF;

    /// <summary>The ideographs of U+2F00 to U+2FD5, in order.</summary>
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木" +
        "欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝" +
        "赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    /// <summary>A radical of U+2E80 to U+2EFF and its ideograph, in turn.</summary>
    private const string Supplement =
        "⺁厂⺃乚⺄乙⺅亻⺇几⺈刀⺉刂⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺦丬⺨犭⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺳㓁⺴罓⺶羊⺸羋⺹耂" +
        "⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐" +
        "⻭齿⻮齿⻯竜⻰龙⻱龟⻲龟⻳龟";

    private static readonly Dictionary<int, Rune> ofSupplement =
        Supplement.Chunk(2).ToDictionary(pair => (int)pair[0], pair => new Rune(pair[1]));

    /// <summary>The ideograph of a radical, and anything else as it is.</summary>
    public static Rune Ideograph(Rune rune) => rune.Value switch
    {
        >= FirstKangxi and var kangxi when kangxi < FirstKangxi + Kangxi.Length => new Rune(Kangxi[kangxi - FirstKangxi]),
        <= LastSupplement and var supplement => ofSupplement.GetValueOrDefault(supplement, rune),
        _ => rune,
    };
}
