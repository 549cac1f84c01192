"use strict";
const { RunCondition, StartTrigger, PackageRequirement, RunConditionForAction } = require("@octopusdeploy/api-client");

// The space that all scenarios use, by name as the client wants it and by id as generic requests need it.
const spaceName = "Default";
const space = "/api/Spaces-1";

function scriptStep(name, script, workerPoolId = null) {
  return {
    Condition: RunCondition.Success,
    PackageRequirement: PackageRequirement.LetOctopusDecide,
    StartTrigger: StartTrigger.StartAfterPrevious,
    Id: "",
    Name: name,
    Properties: {},
    Actions: [
      {
        Id: "",
        Name: name,
        ActionType: "Octopus.Script",
        Notes: null,
        IsDisabled: false,
        CanBeUsedForProjectVersioning: false,
        IsRequired: false,
        WorkerPoolId: workerPoolId,
        Container: { Image: null, FeedId: null },
        WorkerPoolVariable: "",
        Environments: [],
        ExcludedEnvironments: [],
        Channels: [],
        TenantTags: [],
        Packages: [],
        Condition: RunConditionForAction.Success,
        Properties: {
          "Octopus.Action.RunOnServer": "true",
          "Octopus.Action.Script.ScriptSource": "Inline",
          "Octopus.Action.Script.Syntax": "Bash",
          "Octopus.Action.Script.ScriptBody": script,
        },
      },
    ],
  };
}

module.exports = { spaceName, space, scriptStep };
