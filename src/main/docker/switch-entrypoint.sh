#!/bin/sh
# Renders the templates with the container's environment (@NAME@ becomes $NAME) and becomes Asterisk. A variable that
# nobody sets stops the start with its name. Writes below $STATE and $SHARED only: the rest may be read-only.
set -eu
templates=${TEMPLATES:-/usr/share/tritone/pbx} state=${STATE:-/run/tritone} shared=${SHARED:-/var/lib/tritone}
own=$(hostname -i | cut -d ' ' -f 1)
export ADDRESS="${ADDRESS:-0.0.0.0}" MEDIA_ADDRESS="${MEDIA_ADDRESS:-$own}" HOST_ADDRESS="${HOST_ADDRESS:-$own}"
export SIP_PORT="${SIP_PORT:-5060}" HTTP_PORT="${HTTP_PORT:-8088}" RTP_START="${RTP_START:-10000}" RTP_END="${RTP_END:-19999}"
export AMI_ADDRESS="${AMI_ADDRESS:-$own}" AMI_PORT="${AMI_PORT:-5038}" AMI_USER="${AMI_USER:-tritone}"
export TRUNK_PORT="${TRUNK_PORT:-5060}" LANGUAGE="${LANGUAGE:-ru}"
export ACCOUNTS_FILE="${ACCOUNTS_FILE:-$shared/pbx/accounts.conf}" QUEUES_FILE="${QUEUES_FILE:-$shared/pbx/queues.conf}"
data=${DATA:-/usr/share/asterisk}
export SOUNDS="$data/sounds" MOH="$data/moh"

umask 027
etc=$state/etc
mkdir -p "$etc" "$shared/pbx" "$shared/sounds" "$shared/recordings/intake"
for folder in cache lib/keys spool run log; do mkdir -p "$state/$folder"; done
for template in "$templates"/*.conf; do
	file=$etc/$(basename "$template")
	cp "$template" "$file"
	for name in $(grep -oE '@[A-Z][A-Z0-9_]*@' "$template" | tr -d @ | sort -u); do
		value=$(printenv "$name") || { echo "switch: $template uses @$name@, which the environment does not set" >&2; exit 1; }
		sed -i "s|@$name@|$(printf '%s' "$value" | sed 's/[&|\\]/\\&/g')|g" "$file"
	done
done
cat >"$etc/asterisk.conf" <<CONF
[directories]
astetcdir => $etc
${MODULES:+astmoddir => $MODULES}
astdatadir => $data
astcachedir => $state/cache
astvarlibdir => $state/lib
astdbdir => $state/lib
astkeydir => $state/lib
astspooldir => $state/spool
astrundir => $state/run
astlogdir => $state/log

[options]
systemname = pbx
nocolor = yes
defaultlanguage = $LANGUAGE
documentation_language = en_US
transmit_silence = yes
hideconnect = yes
live_dangerously = no
CONF
exec ${ASTERISK:-asterisk} -f -q -C "$etc/asterisk.conf"
