namespace BudgetDisclosure.Core.Reconciliation;

/// <summary>A reconciliation rule (勾稽关系): what it says, and how it is tried on a disclosure's figures.</summary>
/// <remarks>Codes never change; docs/rules.md is generated from the descriptions.</remarks>
public abstract class Rule
{
    /// <summary>R01 to R44.</summary>
    public abstract string Code { get; }

    /// <summary>A short Chinese name: 收入总计等于支出总计.</summary>
    public abstract string Title { get; }

    /// <summary>What must hold, as one Chinese sentence that a citizen understands.</summary>
    public abstract string Statement { get; }

    /// <summary>When the rule applies, and what makes it not checkable, in Chinese.</summary>
    public abstract string Applies { get; }

    /// <summary>How much a failure of this rule matters unless the check says otherwise.</summary>
    public virtual Severity Severity => Severity.Error;

    /// <summary>Where the rule comes from: the regulation or the practice that demands it, in Chinese.</summary>
    public virtual string Source => "部门预决算公开表式的勾稽关系";

    /// <summary>What a clerk does about a failure, in Chinese.</summary>
    public virtual string Remedy => "请核对列出的单元格，更正错的一个后重新上传。";

    /// <summary>Every instance of the rule; none where it does not apply.</summary>
    public abstract IEnumerable<Check> Run(Books books);
}
