# Verbatim as an image: docker build -t verbatim . (see docs/running.md)
FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json ./
# The image has the Node that it needs, so no package has to run anything while it is installed.
RUN npm ci --omit=dev --ignore-scripts
COPY . .
ENV DATA_DIR=/data
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
# As npm start, without npm between the signals and the program.
CMD ["node", "--max-semi-space-size=2", "--v8-pool-size=1", "--expose-gc", "src/start.js", "bot"]
HEALTHCHECK --interval=1m --start-period=1m CMD ["node", "src/start.js", "cli", "health"]
