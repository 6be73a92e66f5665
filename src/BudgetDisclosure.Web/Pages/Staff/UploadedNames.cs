namespace BudgetDisclosure.Web.Pages.Staff;

/// <summary>The names of files that people hand in.</summary>
internal static class UploadedNames
{
    private const int MaxLength = 200;

    /// <summary>Without the folders that some browsers send, and no longer than names are kept.</summary>
    public static string Of(IFormFile file)
    {
        var name = new string([.. file.FileName.Where(letter => !char.IsControl(letter))]);
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name is "" ? "没有名字的文件" : name.Length > MaxLength ? name[^MaxLength..] : name;
    }
}
