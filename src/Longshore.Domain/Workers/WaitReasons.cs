namespace Longshore.Domain.Workers;

/// <summary>What belongs to each reason.</summary>
public static class WaitReasons
{
    /// <summary>As written in logs and documents, such as <c>EXCLUSIVE_LEASE</c>.</summary>
    public static string Text(this WaitReason reason) => reason switch
    {
        WaitReason.ExclusiveLease => "EXCLUSIVE_LEASE",
        WaitReason.HealthCheck => "HEALTH_CHECK",
        WaitReason.WorkersFull => "WORKERS_FULL",
    };

    /// <summary>Code under which the step fails when its bound has passed.</summary>
    public static PlacementCode AfterBound(this WaitReason reason) => reason switch
    {
        WaitReason.ExclusiveLease or WaitReason.WorkersFull => PlacementCode.WorkerLeaseTimeout,
        WaitReason.HealthCheck => PlacementCode.NoHealthyWorkers,
    };
}
