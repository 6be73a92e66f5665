using BudgetDisclosure.Core;

namespace BudgetDisclosure.Documents.Templates;

/// <summary>The words of 填表说明.</summary>
internal static class InstructionText
{
    public static IEnumerable<(string Heading, string[] Lines)> Parts(TemplatePlan plan)
    {
        var (stage, unit) = (plan.Options.Stage.Printed(), plan.Mark.Unit);
        yield return ("三、填写顺序：",
        [
            $"1. 先填各张表。金额一律以{unit}为单位，保留两位小数；没有的留空，确实是零才填 0：空白不等于 0。",
            "2. 按科目填的表，类、款、项各占一行，科目编码分别是 3 位、5 位、7 位；第一行合计由各“类”自动相加。行不够时，在中间插入行，并把上一行的公式复制下来；多余的行留空，不会公开。",
            "3. 再填“增减变化”工作表：填上年数和增减原因，这张表只用来生成说明里的句子，不会公开。“三公”经费的增减原因填在“三公”经费增减变化表里。",
            "4. 最后看各个说明部分：浅蓝色的句子核对后可以改写；其余段落填在浅黄色格子里，一格一段。没有这项内容的，也请写明没有。",
            "5. 整张没有数据的表不用删：表下会自动注明是空表。",
        ]);
        if (plan.Before is not null)
        {
            yield return ("四、从上一份文件带来的内容：",
            [
                "部门名称和编码、部门职责、机构设置、名词解释，以及上年数或预算数，已从给出的文件带入，请逐项核对：年份、机构改革和职责变化要改过来。",
            ]);
        }
        yield return (plan.Before is null ? "四、填好以后：" : "五、填好以后：",
        [
            $"1. 保存为 .xlsx 文件（WPS、Excel、LibreOffice 都可以），交给本级财政部门，或由管理员用 import 命令导入公开平台。导入前可先用 check 命令检查一遍。",
            $"2. 平台会核对：各表合计是否等于各项之和，同一数字在不同表里是否一致，收入与支出是否平衡，“三公”经费是否等于各项之和，说明里的金额是否与表一致，每项增减是否写了原因，{stage}规定的表和说明是否齐全，有没有遗留“XX”等占位文字。",
            "3. 查出的问题会写明在哪个工作表哪一格、差多少，改好后重新上传即可。",
            "4. 本页和“增减变化”工作表不是公开内容，导入时自动略过；第二行的模板标记请不要改动。",
        ]);
    }
}
