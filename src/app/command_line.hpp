#pragma once

namespace timon::app {

/// Does what the command line asks; answers the exit code: 0 done, 1 refused (why is on stderr), 2 wrong usage.
int run_command_line(int argc, char** argv);

}  // namespace timon::app
