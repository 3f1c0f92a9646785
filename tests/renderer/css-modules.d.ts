/// <reference path="../../renderer/css-modules.d.ts" />
