import shapes

import shapes.circle  # expect-error: ModuleNotFoundError: No module named 'shapes.circle'
