namespace BudgetDisclosure.Documents.Rendering;

/// <summary>A disclosure cannot be printed in a format; the message, for users, says what and where, and what to do.</summary>
public sealed class RenderingException(string message, Exception? cause) : Exception(message, cause);
