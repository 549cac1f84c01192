# Forgets a run but for its tombstone; one that still lives is killed first.
{
printf '\036longshore-host-1\n'
dir=$root/raw/$ticket
mkdir -p "$root/raw" "$root/raw-completed" && : >"$root/raw-completed/$ticket" || { echo "error: '$root' cannot be written." >&2; exit 14; }
if [ -d "$dir" ] && ! [ -e "$dir/exit" ]; then
    for claim in "$dir"/claim.*; do
        set -- $(readlink "$claim")
        [ "$3" = "$(cat /proc/sys/kernel/random/boot_id)" ] || continue
        stat=$(cat "/proc/$1/stat" 2>/dev/null) || continue
        pid=$1 start=$2
        set -- ${stat##*) }
        [ "${20}" = "$start" ] || continue
        kill -KILL "$pid"
        [ -e "$dir/child" ] && kill -KILL -- "-$(cat "$dir/child")" 2>/dev/null
    done
fi
chmod -R u+rwX "$dir" 2>/dev/null
rm -rf "$dir" || exit 14
find "$root/raw-completed" -type f -mtime +7 -exec rm -f {} +
exit 0
}
