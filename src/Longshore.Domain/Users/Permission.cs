namespace Longshore.Domain.Users;

/// <summary>What a user may do; the vendor's names (workers.md §15.2).</summary>
public enum Permission
{
    /// <summary>Everything, everywhere.</summary>
    AdministerSystem,
    ConfigureServer,
    SpaceView, SpaceEdit, SpaceCreate, SpaceDelete,
    WorkerView, WorkerEdit,
    MachineView, MachineCreate, MachineEdit, MachineDelete,
    EnvironmentView, EnvironmentCreate, EnvironmentEdit, EnvironmentDelete,
    LifecycleView, LifecycleCreate, LifecycleEdit, LifecycleDelete,
    ProjectGroupView, ProjectGroupCreate, ProjectGroupEdit, ProjectGroupDelete,
    ProjectView, ProjectCreate, ProjectEdit, ProjectDelete,
    ProcessView, ProcessEdit,
    VariableView, VariableEdit,
    ReleaseView, ReleaseCreate, ReleaseEdit, ReleaseDelete,
    DeploymentView, DeploymentCreate, DeploymentDelete,
    TaskView, TaskCreate, TaskCancel, TaskEdit,
    ArtifactView, ArtifactCreate, ArtifactEdit, ArtifactDelete,
    EventView,
    FeedView, FeedEdit, BuiltInFeedPush, BuiltInFeedAdminister, BuiltInFeedDownload,
    AccountView, AccountCreate, AccountEdit, AccountDelete,
    MachinePolicyView, MachinePolicyCreate, MachinePolicyEdit, MachinePolicyDelete,
    UserView, UserEdit, UserInvite,
    InterruptionView, InterruptionSubmit,

    /// <summary>Needed by nothing but being signed in.</summary>
    SignedIn,
}
