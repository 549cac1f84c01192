using Longshore.Domain.Names;
using Longshore.Domain.Refusals;

namespace Longshore.Application.Projects;

/// <summary>What a draft may not ask for, whether the project is new or not.</summary>
internal static class ProjectRules
{
    public static Refusal? Refuse(ProjectDraft draft)
    {
        if (NameRule.CheckText("Description", draft.Description) is { } text) return text;
        if (draft.Persistence is { } kind && !kind.Equals("Database", StringComparison.OrdinalIgnoreCase))
            return new Invalid("PersistenceSettings.Type", "Processes are kept in the database only.", "Use Database, or leave it out.");
        return draft.IncludedLibraryVariableSets is { IsDefaultOrEmpty: false }
            ? new Invalid("IncludedLibraryVariableSetIds", "There are no library variable sets.", "Send an empty list, and keep the variables in the project.")
            : null;
    }
}
