import listed

import listed.part  # expect-error: ModuleNotFoundError: No module named 'listed.part'; 'listed' is not a package
