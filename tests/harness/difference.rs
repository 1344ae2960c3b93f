//! Shows two texts' first difference in a form that is read at a glance.

const LINES_BEFORE: usize = 3;
const LINES_SHOWN: usize = 10;
const WIDTH: usize = 200;

/// The first place where `actual` leaves `expected`, with the lines before it; `None` if they are equal.
pub fn first_difference(what: &str, expected: &str, actual: &str) -> Option<String> {
    if expected == actual {
        return None;
    }
    let wanted: Vec<&str> = expected.split('\n').collect();
    let got: Vec<&str> = actual.split('\n').collect();
    let start = wanted.iter().zip(&got).take_while(|(left, right)| left == right).count();
    let same_end = wanted[start.min(wanted.len())..]
        .iter()
        .rev()
        .zip(got[start.min(got.len())..].iter().rev())
        .take_while(|(left, right)| left == right)
        .count();
    let mut report = format!("    {what} differs from line {}:\n", start + 1);
    for line in &wanted[start.saturating_sub(LINES_BEFORE)..start] {
        push_line(&mut report, ' ', line);
    }
    push_block(&mut report, '-', &wanted[start..wanted.len() - same_end]);
    push_block(&mut report, '+', &got[start..got.len() - same_end]);
    Some(report)
}

fn push_block(report: &mut String, mark: char, lines: &[&str]) {
    for line in lines.iter().take(LINES_SHOWN) {
        push_line(report, mark, line);
    }
    if lines.len() > LINES_SHOWN {
        report.push_str(&format!("      {mark} … {} more lines\n", lines.len() - LINES_SHOWN));
    }
}

fn push_line(report: &mut String, mark: char, line: &str) {
    let cut: String = line.chars().take(WIDTH).collect();
    let more = if cut.len() < line.len() { "…" } else { "" };
    report.push_str(&format!("      {mark} {cut}{more}\n"));
}
