"""Makes environments, project, process and variables of the example over the HTTP API; safe to run again."""
import json
import os
import pathlib
import urllib.parse
import urllib.request

URL = os.environ["LONGSHORE_URL"].rstrip("/")
KEY = os.environ["LONGSHORE_API_KEY"]
HERE = pathlib.Path(__file__).parent


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"X-Octopus-ApiKey": KEY, "Content-Type": "application/json"}
    with urllib.request.urlopen(urllib.request.Request(URL + path, data, headers, method=method)) as answer:
        return json.load(answer)


def find_or_make(kind, name, **fields):
    found = call("GET", f"/api/Spaces-1/{kind}?name={urllib.parse.quote(name)}")["Items"]
    return found[0] if found else call("POST", f"/api/Spaces-1/{kind}", {"Name": name, **fields})


def script_action(name, syntax, file, packages=()):
    return {
        "Name": name,
        "ActionType": "Octopus.Script",
        "Packages": list(packages),
        "Properties": {
            "Octopus.Action.RunOnServer": "true",
            # The web server that the first step starts is to live on.
            "Longshore.Action.LeftoverProcesses": "Keep",
            "Octopus.Action.Script.ScriptSource": "Inline",
            "Octopus.Action.Script.Syntax": syntax,
            "Octopus.Action.Script.ScriptBody": (HERE / file).read_text(),
        },
    }


test = find_or_make("environments", "Test", SortOrder=0)
production = find_or_make("environments", "Production", SortOrder=1)
lifecycle = call("GET", "/api/Spaces-1/lifecycles/all")[0]
group = call("GET", "/api/Spaces-1/projectgroups/all")[0]
project = find_or_make("projects", "Hello web", LifecycleId=lifecycle["Id"], ProjectGroupId=group["Id"])

process = call("GET", f"/api/Spaces-1/projects/{project['Id']}/deploymentprocesses")
site = {"Name": "site", "PackageId": "hello-web", "FeedId": "feeds-builtin", "AcquisitionLocation": "Server", "Properties": {"Extract": "True"}}
process["Steps"] = [
    {"Name": "Publish the page", "Actions": [script_action("Publish the page", "Bash", "publish.sh", [site])]},
    {"Name": "Check the page", "Actions": [script_action("Check the page", "Python", "check.py")]},
]
call("PUT", f"/api/Spaces-1/projects/{project['Id']}/deploymentprocesses", process)

variables = call("GET", f"/api/Spaces-1/variables/{project['VariableSetId']}")
variables["Variables"] = [
    {"Name": "Site.Directory", "Value": os.environ.get("HELLO_WEB_DIRECTORY", "/var/tmp/hello-web") + "/#{Octopus.Environment.Name}"},
    {"Name": "Site.Port", "Value": os.environ.get("HELLO_WEB_TEST_PORT", "8091"), "Scope": {"Environment": [test["Id"]]}},
    {"Name": "Site.Port", "Value": os.environ.get("HELLO_WEB_PRODUCTION_PORT", "8092"), "Scope": {"Environment": [production["Id"]]}},
    {"Name": "Site.Greeting", "Value": "Hello from #{Octopus.Environment.Name}"},
    {"Name": "Site.Token", "Value": "not-a-real-secret-4711", "Type": "Sensitive", "IsSensitive": True},
]
call("PUT", f"/api/Spaces-1/variables/{project['VariableSetId']}", variables)
print(f"Project {project['Name']} ({project['Id']}): 2 steps, environments Test and Production")
