namespace BudgetDisclosure.Core;

/// <summary>The catalogue of findings. Codes are never reused; docs/findings.md is generated from this list.</summary>
public static class FindingKinds
{
    public static readonly FindingKind NothingRecognised = new("F01", Severity.Error,
        "文件中没有认出预算公开的表格或说明",
        "请确认上传的是部门预算公开文件；表格上方应有表名（如“部门预算收支总表”）。");

    public static readonly FindingKind TableNotRecognised = new("F02", Severity.Warning,
        "有一张表没有认出是哪一张公开表，已原样保留",
        "请核对表名和表头；如属于规定的公开表，请改用规范表名后重新上传，或在核对页指定。");

    public static readonly FindingKind UnitMissing = new("F03", Severity.Error,
        "表格没有写明金额单位，金额没有换算",
        "请在表头右上方注明“单位：元”或“单位：万元”。");

    public static readonly FindingKind UnitFromDocument = new("F04", Severity.Warning,
        "表格没有写明金额单位，按本文件其他表的单位换算",
        "请在该表右上方补注金额单位。");

    public static readonly FindingKind UnitsContradict = new("F05", Severity.Error,
        "同一张表出现两种金额单位，金额没有换算",
        "请核对表头的“单位：”，每张表只保留一种金额单位。");

    public static readonly FindingKind CodeNotFormed = new("F06", Severity.Warning,
        "科目编码不完整或不合规范，未采用",
        "请按类（3位）、款（2位）、项（2位）填写科目编码。");

    public static readonly FindingKind TextInAmount = new("F07", Severity.Warning,
        "金额栏里不是数字，按原文保留，没有当作 0",
        "请填数字；没有金额的留空或填 0。");

    public static readonly FindingKind YearContradicts = new("F08", Severity.Error,
        "文件里出现了互相矛盾的预算年度",
        "请核对封面、标题和各表“预算年度”，统一为同一年度。");

    public static readonly FindingKind RowShifted = new("F09", Severity.Warning,
        "表中有些行整体错位一列，页面按原样显示，数据按内容认读",
        "请把错位的单元格移回所属的列后重新上传。");

    public static readonly FindingKind FormulaWithoutResult = new("F10", Severity.Error,
        "公式没有保存计算结果，金额缺失",
        "请在 WPS 或 Excel 中打开文件，重新计算并保存后再上传。");

    public static readonly FindingKind StoredValueDiffers = new("F11", Severity.Hint,
        "单元格存储的数值与显示的数值不同，以显示的为准",
        "如需精确，请把数值按显示的位数四舍五入后保存。");

    public static readonly FindingKind HiddenContent = new("F12", Severity.Warning,
        "文件含有隐藏的工作表、行或列，内容已读出并标明",
        "不打算公开的内容请删除后再上传，隐藏并不能阻止他人看到。");

    public static readonly FindingKind TrackedChanges = new("F13", Severity.Warning,
        "文件带有修订痕迹，按接受全部修订后的内容读取",
        "请在 WPS 或 Word 中接受或拒绝全部修订并保存后再上传。");

    public static readonly FindingKind FieldResidue = new("F14", Severity.Error,
        "正文残留 Word 域代码",
        "请删除域代码（如“TC … \\f A \\l 1”）后重新导出。");

    public static readonly FindingKind TemplateResidue = new("F15", Severity.Error,
        "残留模板占位文字",
        "请把“XX”“x,xxx”“某某”“请根据实际情况”等占位文字改为实际内容。");

    public static readonly FindingKind StrayText = new("F16", Severity.Warning,
        "表格之间有残缺的文字",
        "请补全或删除这段残缺文字。");

    public static readonly FindingKind ColumnNotRecognised = new("F17", Severity.Warning,
        "表中有一列没有认出含义，按原样显示，不参与计算",
        "请核对该列的表头。");

    public static readonly FindingKind RowDoesNotFit = new("F18", Severity.Warning,
        "这一行的单元格数与表头列数不同",
        "请核对该行是否缺少或多出单元格。");

    public static readonly FindingKind TablesDisagree = new("F19", Severity.Error,
        "同一张表在几个文件里的数字不同",
        "请确认以哪个文件为准，只上传正确的那一份。");

    public static readonly FindingKind OrganisationMissing = new("F20", Severity.Warning,
        "文件没有写明部门名称或编码",
        "请在导入时指定部门编码，或在表头写明“部门编码及名称：[编码]名称”。");

    public static readonly FindingKind TitleMissing = new("F21", Severity.Warning,
        "表格没有表名，按表头认出",
        "请在表格上方补上表名。");

    public static readonly FindingKind YearMissing = new("F22", Severity.Warning,
        "文件没有写明预算年度",
        "请在导入时指定年度，或在标题中写明“20XX年部门预算”。");

    public static readonly FindingKind AmountTooLarge = new("F23", Severity.Error,
        "金额超出可表示的范围或小数位过多，没有换算",
        "请核对该金额和单位。");

    public static readonly FindingKind ErrorValue = new("F24", Severity.Error,
        "单元格是错误值",
        "请改正该单元格的公式后重新保存。");

    public static readonly FindingKind TextOutsideBody = new("F25", Severity.Hint,
        "文件含有文本框或脚注，内容已读出",
        "请确认这些内容确实要公开。");

    public static readonly FindingKind HeaderUnclear = new("F26", Severity.Warning,
        "表头各级的对应关系不能确定",
        "请改用 Word 或 Excel 原文件上传，合并单元格信息在文本导出中已丢失。");

    public static readonly FindingKind NestedTable = new("F27", Severity.Warning,
        "单元格里还有一张表，已单独读出",
        "请把嵌套的表格移到单元格之外。");

    public static readonly FindingKind WrongExtension = new("F28", Severity.Hint,
        "文件扩展名与内容不符，按内容读取",
        "请按内容改正扩展名。");

    public static readonly FindingKind StageContradicts = new("F29", Severity.Error,
        "文件里预算和决算的说法互相矛盾",
        "请核对标题，预算和决算请分别上传。");

    public static readonly FindingKind Encoding = new("F30", Severity.Warning,
        "文本编码有无法识别的字节",
        "请另存为 UTF-8 编码的文本后再上传。");

    public static readonly FindingKind GivenDiffers = new("F31", Severity.Warning,
        "指定的内容与文件所写不同，按指定的处理",
        "请核对导入时指定的部门、单位或预算决算类别。");

    public static readonly FindingKind DocumentProperties = new("F32", Severity.Warning,
        "文件属性里留有作者或最后编辑者的姓名，公开副本中已去掉",
        "无须处理；如不想保存在原文件里，请在 WPS 或 Office 中检查文档并删除个人信息。");

    public static readonly FindingKind Comments = new("F33", Severity.Warning,
        "文件含有批注，不公开，公开副本中已去掉",
        "请确认批注不是公开内容；要公开的请写进正文。");

    public static readonly FindingKind EmbeddedObject = new("F34", Severity.Warning,
        "文件里嵌有其他文件，其内容没有读出，会随公开副本一起公开",
        "请删除嵌入的对象，只保留表格和文字后重新上传。");

    public static readonly FindingKind ExternalLink = new("F35", Severity.Warning,
        "文件链接到本机、邮箱或其他文件",
        "请断开链接或删除后重新上传，以免公开内部路径和邮箱。");

    public static readonly FindingKind IdentityNumber = new("F36", Severity.Error,
        "出现公民身份号码，不能发布",
        "请删除身份号码后重新上传。");

    public static readonly FindingKind BankCard = new("F37", Severity.Error,
        "出现银行卡号，不能发布",
        "请删除银行卡号后重新上传。");

    public static readonly FindingKind MobileNumber = new("F38", Severity.Warning,
        "出现手机号码",
        "请确认该号码可以公开；办公电话请用座机号码。");

    public static readonly FindingKind ContactName = new("F39", Severity.Warning,
        "写有联系人、负责人等人员姓名",
        "请确认这些姓名可以公开。");

    public static readonly FindingKind TableToBeChecked = new("F40", Severity.Warning,
        "表格由程序从 PDF 读出，读得没有把握，须人工核对",
        "请对照 PDF 原页逐格核对该表，或上传生成 PDF 的 Word、Excel 原文件。");

    public static readonly FindingKind ScannedPages = new("F41", Severity.Error,
        "PDF 里有扫描页，上面的内容没有读出",
        "请上传电子原件（Word、Excel，或由其直接导出的 PDF），不要上传扫描件。");

    public static readonly FindingKind UndecodedText = new("F42", Severity.Warning,
        "PDF 里有文字无法辨认，以“\uFFFD”代替",
        "请用原来的办公软件重新导出 PDF，或上传 Word、Excel 原文件。");

    public static readonly FindingKind DamagedPdf = new("F43", Severity.Warning,
        "PDF 文件有损坏，可能没有读全",
        "请用原来的办公软件重新导出 PDF，或上传 Word、Excel 原文件。");

    public static readonly FindingKind TurnedText = new("F44", Severity.Hint,
        "PDF 里有转了方向的文字，没有排进正文",
        "请核对该页，必要时上传 Word、Excel 原文件。");

    public static readonly FindingKind UnseenText = new("F45", Severity.Hint,
        "PDF 里藏有页面上看不见的文字，没有读取",
        "不打算公开的内容请删除后重新导出，看不见并不能阻止他人复制。");

    public static readonly FindingKind CommentNotRead = new("F50", Severity.Warning,
        "旧版 Excel 文件的批注没有读出",
        "请确认批注可以公开；要保留批注内容，请另存为 .xlsx 后再上传。");

    public static readonly FindingKind CodeNotListed = new("F60", Severity.Warning,
        "科目编码不在已知的收支分类科目里",
        "请核对编码；确为当年新增科目的，可以不改。");

    public static readonly FindingKind Converted = new("F70", Severity.Hint,
        "旧版 Word 文件先转换成 .docx 再读取，位置按转换后的文件",
        "请核对表格与原文件一致；以后直接上传 .docx 更可靠。");

    public static readonly FindingKind TablesMissing = new("F80", Severity.Error,
        "缺少规定的公开表",
        "请补上缺少的表；没有数据的表也要列出，并在表下说明是空表。");

    public static readonly FindingKind NoRequiredTable = new("F81", Severity.Error,
        "规定的公开表一张也没有",
        "请把公开表和说明一起上传；表在另一个文件里的，请一并选上。");

    public static readonly FindingKind PartsMissing = new("F82", Severity.Warning,
        "情况说明缺少规定的部分",
        "请补写缺少的部分；没有该项经费的，也写明没有。");

    public static readonly FindingKind NamedTableMissing = new("F83", Severity.Warning,
        "说明提到的表不在文件里",
        "请补上该表，或改正说明里的表名。");

    public static readonly FindingKind NumbersRestart = new("F84", Severity.Warning,
        "绩效目标表的职责序号中途重新编起",
        "请核对是否把两份表拼在了一起，重复的职责请合并，序号请连续编排。");

    public static readonly FindingKind TextUnfinished = new("F85", Severity.Warning,
        "文字没有写完",
        "请补全这句话，或删去多余的标点。");

    public static readonly FindingKind ServiceAsAsset = new("F86", Severity.Warning,
        "把服务写成拟购置的资产",
        "请把购买服务写入政府采购情况，资产部分只写资产。");

    public static readonly FindingKind UnitsDiffer = new("F87", Severity.Warning,
        "说明列出的单位与机构表不一致",
        "请核对单位个数和名称，改为一致。");

    public static readonly FindingKind UnitLeftBlank = new("F88", Severity.Warning,
        "机构表有单位漏填",
        "请补填该单位的性质、规格或经费保障形式。");

    public static readonly FindingKind ProgrammeWithoutMoney = new("F89", Severity.Hint,
        "有职责或活动没有自己的预算数",
        "有项目资金的请分别写明预算数；没有资金的填 0。");

    public static readonly FindingKind TemplateVersion = new("F90", Severity.Warning,
        "填报模板不是现行版本",
        "请用 template 命令重新生成模板，把内容填到新模板里；内容已按本文件读出，不影响核对。");

    public static readonly FindingKind TemplateYear = new("F91", Severity.Error,
        "填报模板的年度与文件或指定的年度不同",
        "请改用该年度的模板；不要用旧年度的模板改填。");

    public static readonly FindingKind TemplateStage = new("F92", Severity.Error,
        "填报模板的预算决算类别与文件或指定的不同",
        "预算和决算各有模板，请改用对应的模板。");

    public static readonly FindingKind TemplateChanged = new("F93", Severity.Warning,
        "填报模板的结构被改动",
        "请恢复模板原来的工作表和表头，或重新生成模板后填写；不需要的列留空即可，不要删除。");

    public static readonly FindingKind TemplateEmpty = new("F94", Severity.Error,
        "填报模板还没有填写",
        "请按“填表说明”填好各表后再上传；空白不会当作 0。");

    public static readonly FindingKind AssignmentDoesNotFit = new("F95", Severity.Warning,
        "核对页指定的表与表头对不上，指定没有生效",
        "请核对指定的是不是这张表；表头缺的列请补上，或撤销指定。");

    /// <summary>Kinds of personal data with which nothing may be published.</summary>
    public static IReadOnlyList<FindingKind> Forbidding { get; } = [IdentityNumber, BankCard];

    /// <summary>What concerns the privacy of persons and the insides of files, not the figures.</summary>
    public static IReadOnlyList<FindingKind> OfPrivacy { get; } =
    [
        DocumentProperties, Comments, EmbeddedObject, ExternalLink, IdentityNumber, BankCard, MobileNumber, ContactName,
        CommentNotRead, UnseenText,
    ];

    /// <summary>What a reader of the files does not see, and what concerns persons.</summary>
    public static IReadOnlyList<FindingKind> Unseen { get; } = [HiddenContent, TrackedChanges, .. OfPrivacy];

    /// <summary>Of these, what somebody acknowledges one by one before others see the draft.</summary>
    public static IReadOnlyList<FindingKind> ToBeAcknowledged { get; } = [.. Unseen.Except(Forbidding)];

    /// <summary>Every kind, in order of code.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        NothingRecognised, TableNotRecognised, UnitMissing, UnitFromDocument, UnitsContradict, CodeNotFormed,
        TextInAmount, YearContradicts, RowShifted, FormulaWithoutResult, StoredValueDiffers, HiddenContent,
        TrackedChanges, FieldResidue, TemplateResidue, StrayText, ColumnNotRecognised, RowDoesNotFit, TablesDisagree,
        OrganisationMissing, TitleMissing, YearMissing, AmountTooLarge, ErrorValue, TextOutsideBody, HeaderUnclear,
        NestedTable, WrongExtension, StageContradicts, Encoding, GivenDiffers, DocumentProperties, Comments,
        EmbeddedObject, ExternalLink, IdentityNumber, BankCard, MobileNumber, ContactName, TableToBeChecked,
        ScannedPages, UndecodedText, DamagedPdf, TurnedText, UnseenText, CommentNotRead, CodeNotListed,
        Converted,
        TablesMissing, NoRequiredTable, PartsMissing, NamedTableMissing, NumbersRestart, TextUnfinished, ServiceAsAsset,
        UnitsDiffer, UnitLeftBlank, ProgrammeWithoutMoney,
        TemplateVersion, TemplateYear, TemplateStage, TemplateChanged, TemplateEmpty,
        AssignmentDoesNotFit,
    ];
}
