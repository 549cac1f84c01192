# Unpacks the package into a directory of its own version, writes the page, and makes sure a web server serves the current one.
set -eu
version=$(get_octopusvariable "Octopus.Release.Number")
home=$(get_octopusvariable "Site.Directory")
port=$(get_octopusvariable "Site.Port")
target="$home/$version"

mkdir -p "$target"
cp -R "$(get_octopusvariable "Octopus.Action.Package[site].ExtractedPath")/." "$target/"
cat > "$target/index.html" <<'PAGE'
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>#{Site.Greeting | HtmlEscape}</title>
<link rel="stylesheet" href="style.css">
<h1>#{Site.Greeting | HtmlEscape}</h1>
<p>Release <b>#{Octopus.Release.Number}</b> of #{Octopus.Project.Name | HtmlEscape}, deployed by #{Octopus.Deployment.CreatedBy.Username | HtmlEscape}.</p>
PAGE
ln -sfn "$version" "$home/current"
write_highlight "Published $version into $target"
echo "The token is #{Site.Token} (masked in every log)"

# The web server must outlive this step: it gets an output of its own, and the step is set to keep what it leaves behind.
if [ -e "$home/server.pid" ] && kill -0 "$(cat "$home/server.pid")" 2>/dev/null; then
  echo "The web server runs already (pid $(cat "$home/server.pid"))"
else
  # It starts in a directory that stays: the step's own is gone when the step has ended.
  (cd "$home" && exec python3 -m http.server "$port" --bind 127.0.0.1 --directory "$home/current/" </dev/null >"$home/server.log" 2>&1) &
  echo $! > "$home/server.pid"
  echo "Started a web server on port $port (pid $!)"
fi
set_octopusvariable "Url" "http://127.0.0.1:$port/"
update_progress 100 "published"
