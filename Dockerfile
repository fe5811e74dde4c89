# The server as a container image (docs/operations.md). The build stage has all packages, the image only those of production.
# It is tested with Debian's slim image.
FROM node:26.10.0-slim AS base
WORKDIR /opt/gigawatt
ENV DATA_DIRECTORY=/var/lib/gigawatt
COPY package.json package-lock.json .npmrc ./

# No install script runs, because better-sqlite3 comes with a compiled library. The optional packages are Node, which the base image has,
# and the bundler, which only the stage `build` needs.
FROM base AS packages
# @atomic-ehr/ucum names the TypeScript compiler as a peer dependency and never loads it.
RUN npm ci --omit=dev --omit=optional --workspaces=false --ignore-scripts && rm -r node_modules/typescript node_modules/@typescript

FROM base AS build
RUN npm ci --workspaces=false --ignore-scripts
COPY src src
COPY migrations migrations
COPY seed seed
COPY openapi.yaml ./
RUN node src/cli/build.ts

FROM base
LABEL org.opencontainers.image.title="Gigawatt" \
      org.opencontainers.image.description="A register of promises about AI-compute deals, as a REST API" \
      org.opencontainers.image.version="0.1.0" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
COPY LICENSE openapi.yaml ./
COPY --from=packages /opt/gigawatt/node_modules node_modules
# The container publishes the seed of its image in the data directory. The build is named by a digest of these files and of
# openapi.yaml, package.json and package-lock.json, so they must be the same in both stages.
COPY src src
COPY migrations migrations
COPY seed seed
# The MCP server offers the method as a resource.
COPY docs/method.md docs/
COPY --from=build /opt/gigawatt/dist dist
# The edition of the seed: the container also starts without a volume. Docker copies it into an empty named volume.
COPY --from=build --chown=1000:1000 /var/lib/gigawatt /var/lib/gigawatt
# The user `node` of the base image, by number: Kubernetes checks that it is not root.
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# If seeding fails, the server serves the edition that was current before. `exec` lets the server receive signals.
CMD ["sh", "-c", "node src/cli/seed.ts; exec node --max-semi-space-size=8 dist/main.js"]
