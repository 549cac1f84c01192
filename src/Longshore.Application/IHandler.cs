using Longshore.Application.Security;
using Longshore.Domain.Refusals;

namespace Longshore.Application;

/// <summary>One use case. Its request is a record that states the permission it needs in a <see cref="RequiresAttribute"/>.</summary>
/// <remarks>A handler validates with messages that name field and mend, and writes one transaction that includes the audit event.</remarks>
public interface IHandler<in TRequest, TAnswer>
{
    Task<Result<TAnswer>> Handle(TRequest request, Actor actor, CancellationToken cancel);
}
