//! Places for the boxes of a hierarchy, and ways for the arrows between them that lead past every box: each box
//! stands in a layer below all of its parents, and an arrow over several layers keeps a place free in each of
//! them (after Sugiyama, Tagawa and Toda 1981).

use super::sheet::{Area, Point, size};

/// Between two boxes of a layer.
const GAP: i32 = 30;
/// The room for an arrow that passes through a layer.
const LANE: i32 = 10;
/// How often the order within the layers, and then the places, are mended.
const SWEEPS: usize = 8;

/// A box whose place is looked for.
pub struct Node {
    /// How wide it is.
    pub width: i32,
    /// Its parents, by their places in the list: they stand before it.
    pub parents: Vec<usize>,
}

/// Where everything goes.
pub struct Layout {
    /// The boxes, in the order of the nodes.
    pub areas: Vec<Area>,
    /// An arrow for each node and parent, from the node's upper edge to the parent's lower one.
    pub arrows: Vec<Vec<Point>>,
}

/// A box, or the place that an arrow keeps free.
struct Slot {
    layer: usize,
    width: i32,
    above: Vec<usize>,
    below: Vec<usize>,
    x: i32,
}

struct Layers {
    slots: Vec<Slot>,
    /// The slots of each layer, from left to right; the first is the uppermost.
    rows: Vec<Vec<usize>>,
    /// For each node and parent, the slots from the node to the parent.
    ways: Vec<Vec<usize>>,
}

/// Finds places for nodes in boxes of one height, with room between the layers, from a corner on.
pub fn layout(nodes: &[Node], corner: Point, height: i32, between: i32) -> Layout {
    let mut layers = Layers::of(nodes);
    layers.order();
    layers.place();
    let left = layers.slots.iter().map(|slot| slot.x).min().unwrap_or(0);
    let (x, y) = corner;
    let area = |slot: &Slot| Area {
        x: slot.x - left + x,
        y: y + size(slot.layer) * (height + between),
        width: slot.width,
        height,
    };
    let areas: Vec<Area> = layers.slots.iter().map(area).collect();
    let arrow = |way: &Vec<usize>| {
        let last = way.len().saturating_sub(1);
        let mut points = Vec::new();
        for (place, area) in way.iter().filter_map(|slot| areas.get(*slot)).enumerate() {
            let (middle, _) = area.middle();
            if place > 0 {
                points.push((middle, area.bottom()));
            }
            if place < last {
                points.push((middle, area.y));
            }
        }
        points
    };
    let arrows = layers.ways.iter().map(arrow).collect();
    Layout { areas: areas.iter().take(nodes.len()).copied().collect(), arrows }
}

impl Layers {
    fn of(nodes: &[Node]) -> Layers {
        let mut slots: Vec<Slot> = Vec::new();
        for node in nodes {
            let above = node.parents.iter().filter_map(|parent| slots.get(*parent));
            let layer = above.map(|parent| parent.layer + 1).max().unwrap_or(0);
            slots.push(Slot { layer, width: node.width, above: Vec::new(), below: Vec::new(), x: 0 });
        }
        let mut ways = Vec::new();
        for (child, node) in nodes.iter().enumerate() {
            for &parent in node.parents.iter().filter(|parent| **parent < child) {
                let mut way = vec![child];
                let mut at = child;
                for layer in (slots[parent].layer + 1..slots[child].layer).rev() {
                    slots.push(Slot { layer, width: LANE, above: Vec::new(), below: vec![at], x: 0 });
                    let lane = slots.len() - 1;
                    slots[at].above.push(lane);
                    way.push(lane);
                    at = lane;
                }
                slots[at].above.push(parent);
                slots[parent].below.push(at);
                way.push(parent);
                ways.push(way);
            }
        }
        let count = slots.iter().map(|slot| slot.layer + 1).max().unwrap_or(0);
        let mut layers = Layers { slots, rows: vec![Vec::new(); count], ways };
        layers.fill(nodes.len());
        layers
    }

    /// Puts the slots into their rows as they are met from the last node on, bases from left to right.
    fn fill(&mut self, nodes: usize) {
        let mut is_met = vec![false; self.slots.len()];
        let mut work: Vec<usize> = (0..nodes).collect();
        while let Some(next) = work.pop() {
            if !std::mem::replace(&mut is_met[next], true) {
                self.rows[self.slots[next].layer].push(next);
                work.extend(self.slots[next].above.iter().rev());
            }
        }
    }

    /// Orders each row by where its neighbours stand, so that arrows cross seldom; keeps the best order met.
    fn order(&mut self) {
        let mut best = (self.crossings(), self.rows.clone());
        for sweep in 0..SWEEPS {
            let downwards = sweep % 2 == 0;
            for turn in 0..self.rows.len() {
                let row = if downwards { turn } else { self.rows.len() - 1 - turn };
                let places = self.places();
                let mut keyed: Vec<(f64, usize)> = self.rows[row]
                    .iter()
                    .map(|slot| {
                        let neighbours = self.neighbours(*slot, downwards);
                        let sum: usize = neighbours.iter().map(|other| places[*other]).sum();
                        match neighbours.len() {
                            0 => (places[*slot] as f64, *slot),
                            count => (sum as f64 / count as f64, *slot),
                        }
                    })
                    .collect();
                keyed.sort_by(|one, other| one.0.total_cmp(&other.0));
                self.rows[row] = keyed.into_iter().map(|(_, slot)| slot).collect();
            }
            let crossings = self.crossings();
            if crossings < best.0 {
                best = (crossings, self.rows.clone());
            }
        }
        self.rows = best.1;
    }

    fn neighbours(&self, slot: usize, above: bool) -> &[usize] {
        if above { &self.slots[slot].above } else { &self.slots[slot].below }
    }

    /// The place of each slot in its row.
    fn places(&self) -> Vec<usize> {
        let mut places = vec![0; self.slots.len()];
        for row in &self.rows {
            for (place, slot) in row.iter().enumerate() {
                places[*slot] = place;
            }
        }
        places
    }

    /// How many pairs of arrows cross.
    fn crossings(&self) -> usize {
        let places = self.places();
        let mut count = 0;
        for row in &self.rows {
            let ends: Vec<(usize, usize)> = row
                .iter()
                .flat_map(|slot| self.slots[*slot].above.iter().map(|other| (places[*slot], places[*other])))
                .collect();
            for (index, one) in ends.iter().enumerate() {
                let later = &ends[index + 1..];
                count += later.iter().filter(|other| one.0 < other.0 && one.1 > other.1).count();
            }
        }
        count
    }

    /// Moves each slot towards the middle of its neighbours, as far as those beside it let it.
    fn place(&mut self) {
        for row in self.rows.clone() {
            let wanted = vec![0; row.len()];
            self.settle(&row, &wanted);
        }
        for sweep in 0..SWEEPS {
            let downwards = sweep % 2 == 0;
            for turn in 0..self.rows.len() {
                let row = if downwards { turn } else { self.rows.len() - 1 - turn };
                let row = self.rows[row].clone();
                let wanted: Vec<i32> = row
                    .iter()
                    .map(|slot| {
                        let middles = self.neighbours(*slot, downwards).iter();
                        let middles: Vec<i32> = middles.map(|other| self.middle(*other)).collect();
                        match middles.len() {
                            0 => self.middle(*slot),
                            count => middles.iter().sum::<i32>() / size(count),
                        }
                    })
                    .collect();
                self.settle(&row, &wanted);
            }
        }
    }

    fn middle(&self, slot: usize) -> i32 {
        self.slots[slot].x + self.slots[slot].width / 2
    }

    /// Gives the slots of a row places near the wanted middles: between the leftmost that order allows when all
    /// are pushed to the right, and the rightmost when all are pushed to the left.
    fn settle(&mut self, row: &[usize], wanted: &[i32]) {
        let widths: Vec<i32> = row.iter().map(|slot| self.slots[*slot].width).collect();
        let starts: Vec<i32> = wanted.iter().zip(&widths).map(|(middle, width)| middle - width / 2).collect();
        let mut pushed_right = starts.clone();
        for index in 1..row.len() {
            let least = pushed_right[index - 1] + widths[index - 1] + GAP;
            pushed_right[index] = pushed_right[index].max(least);
        }
        let mut pushed_left = starts;
        for index in (0..row.len().saturating_sub(1)).rev() {
            let most = pushed_left[index + 1] - GAP - widths[index];
            pushed_left[index] = pushed_left[index].min(most);
        }
        for (index, slot) in row.iter().enumerate() {
            self.slots[*slot].x = (pushed_right[index] + pushed_left[index]).div_euclid(2);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_arrow_leads_through_a_box() {
        let parents: [&[usize]; 9] =
            [&[], &[0], &[0], &[0], &[1, 2], &[2, 3], &[1, 3], &[4, 5, 6], &[7, 1, 0]];
        let nodes: Vec<Node> =
            parents.iter().map(|parents| Node { width: 80, parents: parents.to_vec() }).collect();
        let layout = layout(&nodes, (0, 0), 30, 40);
        assert_eq!(layout.arrows.len(), 15);
        for arrow in &layout.arrows {
            for pair in arrow.windows(2) {
                let [(x, from), (other, to)] = pair else { continue };
                let is_within = |area: &Area| {
                    (area.x..area.right()).contains(x) && area.y.max(*to) < area.bottom().min(*from)
                };
                assert!(x != other || !layout.areas.iter().any(is_within), "{arrow:?}");
            }
        }
        for (index, one) in layout.areas.iter().enumerate() {
            let others = layout.areas.iter().skip(index + 1).filter(|other| other.y == one.y);
            assert!(others.into_iter().all(|other| other.x >= one.right() || other.right() <= one.x));
        }
    }
}
