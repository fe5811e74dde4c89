# The server as a container image: made with everything, run with nothing but what it needs (docs/operations.md).
# Debian's slim image, since that is where it is tested; better-sqlite3 brings its library for musl as well.
FROM node:26.10.0-slim AS base
WORKDIR /opt/gigawatt
ENV DATA_DIRECTORY=/var/lib/gigawatt
COPY package.json package-lock.json .npmrc ./

# Nothing that comes from the registry runs while it is installed: Node is there already, and libraries bring what they need.
FROM base AS packages
# A library names the TypeScript compiler as its peer and never loads it: a quarter of all there is.
RUN npm ci --omit=dev --workspaces=false --ignore-scripts && rm -r node_modules/typescript node_modules/@typescript

FROM base AS build
RUN npm ci --workspaces=false --ignore-scripts
COPY src src
COPY migrations migrations
COPY seed seed
COPY openapi.yaml ./
RUN node src/prestart.ts

FROM base
LABEL org.opencontainers.image.title="Gigawatt" \
      org.opencontainers.image.description="A register of promises about AI-compute deals, as a REST API" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY LICENSE openapi.yaml ./
COPY --from=packages /opt/gigawatt/node_modules node_modules
# What seeding needs: an image can bring a register up to date that lies in a volume.
COPY src src
COPY migrations migrations
COPY seed seed
# What language models are told of how the register decides.
COPY docs/method.md docs/
COPY --from=build /opt/gigawatt/dist dist
COPY --from=build --chown=1000:1000 /var/lib/gigawatt /var/lib/gigawatt
# The image's own user `node`, by number: what runs containers can see that it is not root.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=4", "dist/main.js"]
