# Fetches the page as a visitor would, and keeps what came as an artifact.
import time
import urllib.error
import urllib.request

url = get_octopusvariable("Octopus.Action[Publish the page].Output.Url")
release = get_octopusvariable("Octopus.Release.Number")

deadline = time.monotonic() + 20
while True:
    try:
        page = urllib.request.urlopen(url, timeout=5).read().decode()
        break
    except urllib.error.URLError as problem:
        if time.monotonic() > deadline:
            failstep(f"{url} does not answer: {problem}")
        time.sleep(0.1)

if release not in page:
    failstep(f"{url} does not show release {release}")
print(f"{url} shows release {release} ({len(page)} characters)")
with open("page.html", "w", encoding="utf-8") as kept:
    kept.write(page)
createartifact("page.html", f"page-{release}.html")
