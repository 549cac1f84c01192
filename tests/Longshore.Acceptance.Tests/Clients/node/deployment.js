"use strict";
const { DeploymentRepository, ReleaseRepository, ServerTaskWaiter, SpaceServerTaskRepository } = require("@octopusdeploy/api-client");
const { assert, check } = require("./checks");
const { spaceName, space } = require("./space");

const pollMilliseconds = 1000;
const boundMilliseconds = 120_000;

// Release, deployment, task, log and artifact.
async function deploy(client, project, environment) {
  const releases = new ReleaseRepository(client, spaceName);
  const deployments = new DeploymentRepository(client, spaceName);
  const tasks = new SpaceServerTaskRepository(client, spaceName);

  const release = await check("a release is made", async () => {
    const made = await releases.create({ spaceName, ProjectName: project.Name, ReleaseVersion: "1.0.0", ReleaseNotes: "notes" });
    assert.equal(made.ReleaseVersion, "1.0.0");
    return made;
  });
  const { DeploymentId: deploymentId, ServerTaskId: taskId } = await check("a release is deployed", async () => {
    const made = await deployments.create({ spaceName, ProjectName: project.Name, ReleaseVersion: "1.0.0", EnvironmentNames: [environment.Name] });
    assert.equal(made.DeploymentServerTasks.length, 1);
    return made.DeploymentServerTasks[0];
  });
  await check("the task is waited for and succeeds", async () => {
    const ended = await new ServerTaskWaiter(client, spaceName).waitForServerTaskToComplete(taskId, pollMilliseconds, boundMilliseconds);
    assert.deepEqual([ended.State, ended.IsCompleted, ended.FinishedSuccessfully], ["Success", true, true]);
    assert.equal(ended.Arguments.DeploymentId, deploymentId);
  });
  await check("the raw log has the output and no secret", async () => {
    const raw = String(await tasks.getRaw(taskId));
    assert.ok(raw.includes("Greeting=hello from npm"), raw);
    assert.ok(!raw.includes("variable-secret-1"), "the secret is in the log");
  });
  await check("the details have the steps", async () => {
    const details = await tasks.getDetails(taskId);
    assert.equal(details.Task.Id, taskId);
    assert.ok(details.ActivityLogs[0].Children.some((child) => child.Name.includes("Say") && child.Status === "Success"), JSON.stringify(details.ActivityLogs));
    assert.ok(!JSON.stringify(details).includes("variable-secret-1"));
  });

  await check("a release is read", async () => assert.deepEqual(pick(await releases.get(release.ReleaseId)), ["1.0.0", project.Id, "notes"]));
  await check("a project lists its releases", async () => {
    const listed = await releases.listForProject(project.Id, { take: 10 });
    assert.deepEqual(listed.Items.map((one) => one.Id), [release.ReleaseId]);
  });
  await check("a deployment is read", async () => assert.equal((await deployments.get(deploymentId)).TaskId, taskId));
  await check("deployments are found by project and environment", async () => {
    const listed = await deployments.list({ take: 10, projects: [project.Id], environments: [environment.Id] });
    assert.deepEqual(listed.Items.map((one) => one.Id), [deploymentId]);
  });

  const artifact = await check("artifacts are found by task", async () => {
    const listed = await client.get(`${space}/artifacts{?regarding,skip,take}`, { regarding: taskId, skip: 0, take: 30 });
    assert.deepEqual(listed.Items.map((one) => one.Filename), ["artifact.txt"]);
    return listed.Items[0];
  });
  await check("an artifact is downloaded", async () => assert.equal(await client.get(`${space}/artifacts/{id}/content`, { id: artifact.Id }), "content of the artifact\n"));
  return { deploymentId, taskId };
}

const pick = (release) => [release.Version, release.ProjectId, release.ReleaseNotes];

module.exports = { deploy, pollMilliseconds, boundMilliseconds };
