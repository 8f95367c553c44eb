# The site with the plugin. What changes between deployments comes from the environment (.env.example).
#   docker build --tag client-portal .
#   docker run --env-file .env --publish 1337:1337 --volume client-portal:/site/data client-portal

FROM node:20-bookworm AS build
WORKDIR /site
COPY package.json package-lock.json .npmrc ./
COPY plugins/client-portal/package.json plugins/client-portal/
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/.cache node_modules/.client-portal

FROM node:20-bookworm-slim
WORKDIR /site
COPY --from=build /site/package.json /site/favicon.png /site/tsconfig.json ./
COPY --from=build /site/node_modules node_modules
COPY --from=build /site/plugins/client-portal/package.json plugins/client-portal/
COPY --from=build /site/plugins/client-portal/dist plugins/client-portal/dist
COPY --from=build /site/dist dist
COPY --from=build /site/database database
COPY --from=build /site/public public
COPY --from=build /site/scripts scripts
# All that the site writes lies in one folder, by its usual names; the rest belongs to root.
RUN install --directory --owner=node --group=node data data/private data/uploads \
  && rm -rf public/uploads \
  && ln -s data .tmp && ln -s data/private private && ln -s ../data/uploads public/uploads
USER node
VOLUME /site/data
EXPOSE 1337
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 1337}/_health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--eval", "import('./scripts/serve.mjs').then(({ serve }) => serve())"]
