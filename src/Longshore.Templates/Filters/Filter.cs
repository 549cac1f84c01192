namespace Longshore.Templates.Filters;

/// <summary>A filter: null means that it yields nothing, so that its token stays in the result.</summary>
internal delegate string? Filter(FilterCall call);
