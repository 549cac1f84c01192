using System.Diagnostics.CodeAnalysis;
using Longshore.Domain.Ids;

namespace Longshore.Domain.Deployments;

/// <summary>Identifies a deployment, written <c>Deployments-12</c>. Numbers start at 1 and come from the database.</summary>
public readonly record struct DeploymentId(int Number) : IEntityId<DeploymentId>
{
    public static string Collection => "Deployments";

    public static DeploymentId Of(int number) => new(number);

    public static DeploymentId Parse(string text, IFormatProvider? provider = null) => CollectionId.Parse<DeploymentId>(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out DeploymentId id) => CollectionId.TryParse(text, out id);

    public override string ToString() => CollectionId.Write(Collection, Number);
}
