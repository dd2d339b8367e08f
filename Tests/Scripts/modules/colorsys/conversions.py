import colorsys

print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 0.5, 0.4))
print(colorsys.rgb_to_hls(0.2, 0.4, 0.4), colorsys.hls_to_rgb(0.5, 0.25, 0.5))
print(colorsys.rgb_to_hsv(1, 0, 0), colorsys.hsv_to_rgb(0.1, 0, 0.3))

# expect: (0.5, 0.5, 0.4) (0.2, 0.4, 0.4)
# expect: (0.5, 0.30000000000000004, 0.3333333333333333) (0.125, 0.37499999999999994, 0.375)
# expect: (0.0, 1.0, 1) (0.3, 0.3, 0.3)
