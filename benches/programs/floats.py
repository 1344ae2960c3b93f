# Floating-point arithmetic.
def orbit(steps):
    x, y, vx, vy = 1.0, 0.0, 0.0, 0.9
    step = 0.002
    for _ in range(steps):
        distance = (x * x + y * y) ** 1.5
        vx -= x / distance * step
        vy -= y / distance * step
        x += vx * step
        y += vy * step
    return x, y


def escape(size, limit):
    inside = 0
    for row in range(size):
        cy = row / size * 2.4 - 1.2
        for column in range(size):
            cx = column / size * 3.2 - 2.2
            zx = zy = 0.0
            for _ in range(limit):
                zx, zy = zx * zx - zy * zy + cx, 2.0 * zx * zy + cy
                if zx * zx + zy * zy > 4.0:
                    break
            else:
                inside += 1
    return inside


x, y = orbit(500_000)
print(f"{x:.6f} {y:.6f}", escape(140, 80))
