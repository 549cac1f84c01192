using Longshore.Api.Accounts;
using Longshore.Api.Artifacts;
using Longshore.Api.Audit;
using Longshore.Api.Channels;
using Longshore.Api.Dashboard;
using Longshore.Api.Deployments;
using Longshore.Api.Environments;
using Longshore.Api.Interruptions;
using Longshore.Api.Lifecycles;
using Longshore.Api.Machines;
using Longshore.Api.Machines.Policies;
using Longshore.Api.Packages;
using Longshore.Api.Pools;
using Longshore.Api.Processes;
using Longshore.Api.ProjectGroups;
using Longshore.Api.Projects;
using Longshore.Api.Releases;
using Longshore.Api.Security;
using Longshore.Api.Server;
using Longshore.Api.Spaces;
using Longshore.Api.Tasks;
using Longshore.Api.Transport;
using Longshore.Api.Users;
using Longshore.Api.Variables;
using Longshore.Api.Workers;

namespace Longshore.Api;

/// <summary>Every room of the API. A new room is one line here.</summary>
internal static class ApiRooms
{
    public static IReadOnlyList<IApiRoom> All { get; } =
    [
        new TransportRoom(),
        new SecurityRoom(),
        new UsersRoom(),
        new SpacesRoom(),
        new ServerRoom(),
        new EnvironmentsRoom(),
        new LifecyclesRoom(),
        new ProjectGroupsRoom(),
        new WorkerPoolsRoom(),
        new WorkersRoom(),
        new MachinesRoom(),
        new MachinePoliciesRoom(),
        new AccountsRoom(),
        new PackagesRoom(),
        new ProjectsRoom(),
        new ChannelsRoom(),
        new ProcessesRoom(),
        new VariablesRoom(),
        new ReleasesRoom(),
        new DeploymentsRoom(),
        new TasksRoom(),
        new ArtifactsRoom(),
        new InterruptionsRoom(),
        new DashboardRoom(),
        new AuditRoom(),
    ];
}
