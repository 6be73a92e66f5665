namespace BudgetDisclosure.Typesetting.Fonts;

/// <summary>A font file is missing or is not the one that this version was built with; the message is for users.</summary>
public sealed class FontFilesException(string message, Exception? cause = null) : Exception(message, cause);
