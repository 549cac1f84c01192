"use strict";
const { DeploymentProcessRepository, LifecycleRepository, ProjectGroupRepository, ProjectRepository } = require("@octopusdeploy/api-client");
const { assert, check, refused } = require("./checks");
const { spaceName, space, scriptStep } = require("./space");

const script = `
echo "Greeting=$(get_octopusvariable "Greeting")"
echo "Password=$(get_octopusvariable "Password")"
echo "content of the artifact" > artifact.txt
new_octopusartifact "$PWD/artifact.txt" artifact.txt
`;

// A project with a process and variables.
async function makeProject(client) {
  const lifecycle = await check("there is a lifecycle", async () => {
    const first = (await new LifecycleRepository(client, spaceName).list({ take: 50 })).Items[0];
    assert.equal(first.Name, "Default Lifecycle");
    return first;
  });
  const group = await check("there is a project group", async () => {
    const first = (await new ProjectGroupRepository(client, spaceName).list({ take: 50 })).Items[0];
    assert.equal(first.Name, "Default Project Group");
    return first;
  });
  const project = await check("a project is made", async () => {
    const made = await new ProjectRepository(client, spaceName).create({ Name: "Npm project", LifecycleId: lifecycle.Id, ProjectGroupId: group.Id });
    assert.equal(made.VariableSetId, `variableset-${made.Id}`);
    assert.equal(made.Slug, "npm-project");
    return made;
  });

  const processes = new DeploymentProcessRepository(client, spaceName);
  const empty = await check("a new project has an empty process", async () => {
    const process = await processes.get(project);
    assert.deepEqual(process.Steps, []);
    return process;
  });
  await check("a process is saved", async () => {
    const saved = await processes.update(project, { ...empty, Steps: [scriptStep("Say", script)] });
    assert.equal(saved.Version, empty.Version + 1);
    assert.equal(saved.Steps[0].Slug, "say");
    assert.ok(saved.Steps[0].Id.length > 0 && saved.Steps[0].Actions[0].Id.length > 0);
  });
  await check("a stale process is refused", () =>
    refused(409, "Version", () => processes.update(project, { ...empty, Steps: [scriptStep("Lost", "false")] })));

  await check("variables are read and saved", async () => {
    const set = await client.get(`${space}/variables/{id}`, { id: project.VariableSetId });
    assert.deepEqual(set.Variables, []);
    const saved = await client.doUpdate(`${space}/variables/{id}`, {
      ...set,
      Variables: [
        { Name: "Greeting", Value: "hello from npm", Type: "String", IsSensitive: false, Scope: {} },
        { Name: "Password", Value: "variable-secret-1", Type: "Sensitive", IsSensitive: true, Scope: {} },
      ],
    }, { id: project.VariableSetId });
    assert.equal(saved.Version, set.Version + 1);
    assert.equal(saved.Variables.find((one) => one.Name === "Password").Value, null);
  });
  return project;
}

module.exports = { makeProject };
