using System.Collections.Immutable;
using Longshore.Application.Audit;
using Longshore.Application.Ids;
using Longshore.Application.Lists;
using Longshore.Application.Records;
using Longshore.Application.Security;
using Longshore.Domain.Accounts;
using Longshore.Domain.Audit;
using Longshore.Domain.Environments;
using Longshore.Domain.Ids;
using Longshore.Domain.Lifecycles;
using Longshore.Domain.Machines;
using Longshore.Domain.Names;
using Longshore.Domain.Packages;
using Longshore.Domain.Pools;
using Longshore.Domain.Processes;
using Longshore.Domain.Projects;
using Longshore.Domain.Refusals;
using Longshore.Domain.Retention;
using Longshore.Domain.Spaces;
using Longshore.Domain.Users;
using Longshore.Domain.Workers;
using Longshore.Storage;
using Longshore.Storage.Records;

namespace Longshore.Application.Lifecycles;

internal static class RetentionRules
{
    public static Refusal? Check(string field, RetentionRule? rule) => rule switch
    {
        { QuantityToKeep: < 0 } => new Invalid($"{field}.QuantityToKeep", "The number is negative.", "Use 0 or more."),
        { Strategy: RetentionStrategy.Count, QuantityToKeep: 0 } => new Invalid($"{field}.QuantityToKeep", "Nothing would be kept.", "Use 1 or more, or the strategy Forever."),
        _ => null,
    };
}
