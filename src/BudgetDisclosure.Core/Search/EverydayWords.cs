namespace BudgetDisclosure.Core.Search;

/// <summary>A word of everyday speech and the function codes under which its money stands.</summary>
public sealed record EverydayWord(string Word, IReadOnlyList<string> Codes);

/// <summary>Words that people ask with and that no classification has: 修路 is 交通运输支出.</summary>
/// <remarks>The one list to edit: word, then function codes (支出功能分类), the closest first. A test knows every code.</remarks>
public static class EverydayWords
{
    private const string List = """
        修路,21401,214
        公路,21401,214
        交通,214
        修桥,21401
        公交,21401
        学校,20502,205
        上学,205
        教育,205
        幼儿园,20502,205
        老师,20502,205
        义务教育,20502
        职高,20503
        看病,210,21002,21003
        医院,21002,210
        卫生院,21003
        医保,21012,21015
        医疗,210
        防疫,21004,21018
        疫苗,21004,21018
        低保,20819
        五保,20821
        特困,20821
        救济,20820,20825
        养老,20805,20826,20810
        养老金,20805,20826
        退休,20805
        社保,208
        就业,20807,208
        找工作,20807
        残疾人,20811
        当兵,20809,20828
        退伍,20809,20828
        老兵,20828,20808
        污水,21214,21103
        环保,211
        治污,21103
        垃圾,21205
        扫街,21205
        环卫,21205
        城管,2120104
        路灯,21203
        公园,21203
        种地,21301,213
        农业,21301,213
        种树,21302
        造林,21302
        森林,21302,21105
        防火,21302,22402
        水库,21303
        防汛,21303,22406
        抗旱,21303
        饮水,21303
        扶贫,21305
        脱贫,21305
        乡村振兴,21305
        村干部,21307
        盖房,221
        住房,221
        公租房,22101
        棚户区,22101
        棚改,22101
        危房,22101
        公积金,2210201
        警察,20402,204
        派出所,20402
        治安,20402,204
        打官司,20405
        法律援助,20406,2040607
        消防,22402
        救灾,22407,22406
        地震,22405
        天气,22005
        科技,206
        文化,207,20701
        图书馆,20701
        体育,20703
        健身,2070308,20703
        旅游,20701
        电视,20708
        文物,20702
        还债,231,232
        债务,231,232
        利息,232
        招商,20113
        工商,20138
        食品安全,20138
        信访,20140,2010308
        审计,20108
        税务,20107
        统计,20105
        粮食,222
        土地,22001,21208
        企业,21508,215
        商业,216
        """;

    /// <summary>In the order of the list.</summary>
    public static IReadOnlyList<EverydayWord> All { get; } = [.. List.Split('\n').Select(line => line.Trim().Split(','))
        .Select(fields => new EverydayWord(fields[0], fields[1..]))];

    /// <summary>The words that a query uses, but for those inside a longer one that it uses too: not 养老 for 养老金.</summary>
    public static IReadOnlyList<EverydayWord> In(string query)
    {
        var used = All.Where(word => query.Contains(word.Word, StringComparison.Ordinal)).ToList();
        return [.. used.Where(word => !used.Exists(other => other != word && other.Word.Contains(word.Word, StringComparison.Ordinal)))];
    }
}
