// Importing Nest also loads reflect-metadata, which decorators need as soon as a class is defined.
import { Logger } from '@nestjs/common';

// Failing handlers and unreachable servers are what many tests are about; their log lines are not.
Logger.overrideLogger(process.env.TEST_LOGS ? undefined : false);
