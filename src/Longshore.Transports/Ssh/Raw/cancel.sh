# Writes the wish down, then passes it on: a run that begins in between finds the file.
{
printf '\036longshore-host-1\n'
dir=$root/raw/$ticket
{ [ -d "$dir" ] && ! [ -e "$dir/exit" ]; } || exit 0
: >"$dir/cancel" || { echo "error: '$dir' cannot be written." >&2; exit 14; }
if [ -e "$dir/child" ]; then
    child=$(cat "$dir/child")
    kill -TERM -- "-$child" 2>/dev/null
    kill -CONT -- "-$child" 2>/dev/null
fi
exit 0
}
