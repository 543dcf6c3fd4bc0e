#!/bin/sh
# Renders the templates with the container's environment: @NAME@ becomes $NAME. A variable nobody sets stops the start.
set -eu
address=$(hostname -i | cut -d ' ' -f 1)
export ADDRESS="${ADDRESS:-$address}" MEDIA_ADDRESS="${MEDIA_ADDRESS:-$address}" HOST_ADDRESS="${HOST_ADDRESS:-$address}"
export SIP_PORT="${SIP_PORT:-5060}" HTTP_PORT="${HTTP_PORT:-8088}" RTP_START="${RTP_START:-10000}" RTP_END="${RTP_END:-10999}"
export AMI_ADDRESS="${AMI_ADDRESS:-0.0.0.0}" AMI_PORT="${AMI_PORT:-5038}" AMI_USER="${AMI_USER:-tritone}" LANGUAGE="${LANGUAGE:-ru}"
export SOUNDS=/usr/share/asterisk/sounds

for template in /templates/*; do
	file=/etc/asterisk/$(basename "$template")
	cp "$template" "$file"
	for name in $(grep -oE '@[A-Z][A-Z0-9_]*@' "$template" | tr -d @ | sort -u); do
		value=$(printenv "$name") || { echo "switch: $template uses @$name@, which the environment does not set" >&2; exit 1; }
		sed -i "s|@$name@|$(printf '%s' "$value" | sed 's/[&|\\]/\\&/g')|g" "$file"
	done
done
chmod 600 /etc/asterisk/manager.conf
exec asterisk -f -q
